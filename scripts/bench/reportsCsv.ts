import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const ISSUES = [
  'politik_uang',
  'netralitas_asn',
  'sara',
  'hoaks',
  'apk',
  'daftar_pemilih',
  'logistik',
  'pungut_hitung',
  'intimidasi',
  'lainnya',
];
const ORIGINS = ['laporan', 'temuan', 'informasi_awal'];
const STATUSES = ['masuk', 'diregistrasi', 'tidak_diregistrasi', 'diperiksa', 'pelanggaran', 'bukan_pelanggaran', 'dilimpahkan'];
const FIRST_DAY = Date.UTC(2023, 6, 1);
const DAYS = 540;

/** A fast repeatable pseudo-random sequence (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Writes `rows` synthetic reports (data contoh) over the given kecamatan codes; every `badEvery`-th row has one of
 * four mistakes (unknown code, impossible date, unknown issue, no id).
 */
export async function writeReportsCsv(
  file: string,
  rows: number,
  codes: string[],
  options: { badEvery: number; seed: number; idPrefix: string },
): Promise<void> {
  const next = random(options.seed);
  const pick = <T>(list: T[]): T => list[Math.floor(next() * list.length)] as T;
  const days = Array.from({ length: DAYS }, (_, i) => new Date(FIRST_DAY + i * 86_400_000).toISOString().slice(0, 10));
  const out = createWriteStream(file);
  out.write('id_sumber,asal,isu,jenis,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,pemilihan,tahapan,jumlah,keterangan\n');
  for (let start = 0; start < rows; start += 10_000) {
    let chunk = '';
    for (let i = start; i < Math.min(rows, start + 10_000); i++) {
      const bad = i % options.badEvery === options.badEvery - 1 ? Math.floor(i / options.badEvery) % 4 : -1;
      const day = pick(days);
      const id = bad === 3 ? '' : `${options.idPrefix}${i}`;
      const code = bad === 0 ? '99.99.99' : pick(codes);
      chunk += `${id},${pick(ORIGINS)},${bad === 2 ? 'isu_asing' : pick(ISSUES)},,${pick(STATUSES)},${code},${bad === 1 ? '2024-02-31' : day},,,,1,data contoh\n`;
    }
    if (!out.write(chunk)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
