import type { IntakeColumn } from '../../imports/intake/contract.ts';

/** What a template says of itself. */
export interface TemplateFacts {
  kind: string;
  /** What a row is, in a sentence. */
  rows: string;
  channel: string | null;
  /** Name of the area whose names the drop-downs offer. */
  area: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** The sheet that explains the others: how to fill it in, then one line per column with an example. `bold`: rows that are headings. */
export function guideRows(columns: readonly IntakeColumn[], facts: TemplateFacts): { rows: string[][]; bold: number[] } {
  const groups = new Map<number, string[]>();
  for (const { name, oneOf } of columns) if (oneOf !== null) groups.set(oneOf, [...(groups.get(oneOf) ?? []), name]);
  const needed = ({ required, oneOf }: IntakeColumn) => (required ? 'wajib' : oneOf === null ? '' : 'salah satu');
  const heading = ['Kolom', 'Wajib', 'Isi', 'In English', 'Contoh (data contoh)'];
  const intro = [
    ['Templat PetaRawan'],
    ['Jenis', '', facts.kind],
    ['Kanal', '', facts.channel ?? '-'],
    ['Wilayah', '', facts.area],
    ['Dibuat', '', facts.day],
    [],
    [`Isi lembar Data mulai baris 2. ${facts.rows} Jangan mengubah judul kolom.`],
    ['Pilih dari daftar di setiap sel; kabupaten mengikuti provinsi, kecamatan mengikuti kabupaten.'],
    ['Sel kuning: wajib dan masih kosong. Sel merah: isinya tidak sesuai. Kolom _periksa menjelaskan, tanpa internet.'],
    ['Tersedia 1.000 baris siap periksa. Untuk lebih, salin baris ke bawah.'],
    ['Jangan menulis nama, nomor telepon, NIK, atau alamat orang.'],
    ['Simpan, lalu unggah berkas ini apa adanya di layar Data. Lembar ini dan kolom _periksa tidak ikut diimpor.'],
    ...[...groups.values()].map((names) => [`Cukup salah satu: ${names.join(', ')}.`]),
    [],
  ];
  const rows = columns.map((c) => [
    c.name,
    needed(c),
    c.description.id,
    c.description.en,
    c.example ?? c.choices?.[0]?.value ?? '',
  ]);
  return { rows: [...intro, heading, ...rows], bold: [0, intro.length] };
}
