import type { PublicHead, PublicRelease } from '../public/contract.ts';
import { dayWords, LICENCE, publisherOf, releaseDescription, releaseTitle } from './words.ts';

/** What stands in front of the data, line by line: what they are, how to read them, how to cite them. First Indonesian, then English. */
export function readmeLines(head: PublicHead, release: PublicRelease): string[] {
  const n = head.number;
  const [title, about] = [releaseTitle(head), releaseDescription(head)];
  const { denominator } = release;
  return [
    title.id,
    '',
    about.id,
    '',
    `Terbit ${dayWords(head.publishedOn)}. Data disiapkan ${dayWords(head.preparedOn)}. Oleh ${publisherOf(head)}.`,
    ...(head.notes ? [`Catatan rilis: ${head.notes}`] : []),
    ...(head.sample ? ['DATA CONTOH: jangan dikutip sebagai keadaan sebenarnya.'] : []),
    '',
    'Cara membaca',
    '- Laporan dan temuan tidak dijumlahkan. Informasi awal tidak dirilis.',
    '- Kolom jumlah kosong hanya bila disamarkan (kolom alasan = disamarkan). Nol ditulis 0.',
    '- Nol di wilayah tanpa cakupan (cakupan kosong atau 0) berarti belum terpantau, bukan tidak ada kejadian.',
    '- Baris dengan bagian = tanpa_tempat sudah termasuk dalam baris wilayahnya: jangan dijumlahkan lagi.',
    '- Periode semua mencakup jendela yang berlaku. Jendela dengan kolom digantikan_oleh yang terisi adalah angka lama.',
    '- Jumlah menurut isu atau bulan yang disamarkan tidak dapat dihitung dari selisih; itu disengaja.',
    '- Bandingkan per_100rb_dpt bersama cakupan: wilayah dengan cakupan rendah bisa tampak sepi.',
    denominator
      ? `- DPT: ${denominator.electionName}, sumber ${denominator.source.name}${denominator.source.date ? ` (${denominator.source.date})` : ''}.`
      : '- DPT: tidak ada untuk rilis ini.',
    `- Batas wilayah: ${release.boundaries.source}${release.boundaries.indicative ? ' (batas indikatif, bukan batas resmi)' : ''}.`,
    '',
    'Sumber',
    ...release.sources.map((s) => `- ${[s.name, s.date, s.note].filter(Boolean).join('; ')}`),
    '',
    `Lisensi ${LICENCE.title} (${LICENCE.url}). Kode dan nama wilayah: idn-area-data, ODbL-1.0.`,
    `Kutip: ${publisherOf(head)}, "${title.id}", ${dayWords(head.publishedOn)}.`,
    `Sidik jari dokumen rilis-${n}.json (SHA-256): ${head.sha256}`,
    '',
    'Koreksi',
    ...(release.corrections.length === 0
      ? ['- Belum ada.']
      : release.corrections.map((c) => `- ${dayWords(c.on)}, rilis ${c.release} tentang rilis ${c.about}: ${c.text}`)),
    '',
    'Berkas',
    `- rilis-${n}.json: seluruh rilis. rilis-${n}.xlsx: buku kerja.`,
    `- rilis-${n}-wilayah.csv, -isu.csv, -bulan.csv: pemisah koma, desimal titik. Dengan akhiran -desimal-koma.csv: pemisah titik koma, desimal koma.`,
    `- rilis-${n}-KODE.csv: satu provinsi atau kabupaten/kota dengan wilayah di bawahnya.`,
    `- rilis-${n}-provinsi.geojson, -kabkota.geojson, -kecamatan-KODE.geojson: peta dengan angka.`,
    '- kamus.csv: arti kolom dan kode. datapackage.json, dcat.jsonld, satudata.json: metadata.',
    '',
    '---',
    '',
    title.en,
    '',
    about.en,
    '',
    '- Reports (laporan) and findings (temuan) are never added up. An empty count (jumlah) is hidden (alasan = disamarkan), never zero.',
    '- Rows with bagian = tanpa_tempat are contained in the row of their area already. Windows with digantikan_oleh are superseded.',
    '- Read per_100rb_dpt together with cakupan: an area with low coverage may look quiet.',
    `- Licence ${LICENCE.name}. Columns are explained in English in datapackage.json and kamus.csv.`,
  ];
}
