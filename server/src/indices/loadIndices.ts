import { loadFacts } from '../audit/loadFacts.ts';
import type { Db, Value } from '../db/database.ts';
import { readPublished } from '../db/publishedData.ts';
import { replaceIndices } from './repository.ts';

const EDITIONS = 'indices/editions.csv';
const READINGS = 'indices/readings.csv';
const CUTOFFS = 'indices/cutoffs.csv';
/** Files in the long form of `indices import`. */
export const SCORE_FILES = [
  'indices/ikp-2024-provinsi.csv',
  'indices/ikp-2024-kabkota.csv',
  'indices/ikp-edisi-lama.csv',
  'indices/tematik-politik-uang-2023.csv',
  'indices/tematik-netralitas-asn-2023.csv',
  'indices/tematik-sara-2023.csv',
  'indices/tematik-medsos-2023.csv',
  'indices/pemetaan-pilkada-2024.csv',
];
export const FACT_FILES = [
  'facts/statistik-resmi.csv',
  'facts/pengawas.csv',
  'facts/ikp-ringkasan.csv',
  'facts/tps-rawan.csv',
  'facts/indeks-lain.csv',
];

/** Value of a printed figure: `203,6` is 203.6; `>100`, `1000-10000` and lists stay text (null). */
export function printedNumber(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const joined = (...parts: (string | null | undefined)[]): string | null => parts.filter(Boolean).join('; ') || null;

function published(): Parameters<typeof replaceIndices>[1] {
  const pick = (file: string, columns: string[]): Value[][] => readPublished(file).map((r) => columns.map((c) => r[c] ?? null));
  return {
    editions: pick(EDITIONS, [
      'edisi',
      'nama',
      'nama_en',
      'rilis',
      'keluarga',
      'skala',
      'skala_en',
      'catatan',
      'catatan_en',
      'sumber',
    ]),
    readings: pick(READINGS, ['edisi', 'bacaan', 'tingkat', 'nama', 'nama_en', 'wilayah_per']),
    cutoffs: readPublished(CUTOFFS).map((r) => [
      ...['edisi', 'tingkat', 'bacaan', 'kelas', 'dari'].map((c) => r[c] ?? null),
      r.dari_terbuka === 'ya',
      r.sampai ?? null,
      joined(r.sumber, r.tepi) ?? '',
    ]),
    scores: SCORE_FILES.flatMap(readPublished).map((r) => [
      ...['edisi', 'tingkat', 'bacaan', 'kode', 'indikator', 'skor', 'kelas', 'peringkat', 'sumber', 'tanggal'].map(
        (c) => r[c] ?? null,
      ),
      joined(r.catatan, r.wilayah_lama),
    ]),
    facts: FACT_FILES.flatMap(readPublished).map((r) => [
      ...['topik', 'kode', 'wilayah', 'ukuran'].map((c) => r[c] ?? null),
      printedNumber(r.nilai ?? ''),
      ...['nilai', 'tanggal', 'sumber', 'catatan'].map((c) => r[c] ?? null),
    ]),
  };
}

/** Loads editions, readings, cut-offs, scores and official figures; false when the database already holds this content. */
export function loadIndices(db: Db): Promise<boolean> {
  const files = [EDITIONS, READINGS, CUTOFFS, ...SCORE_FILES, ...FACT_FILES];
  return loadFacts(db, { key: 'indices', revision: 1, files }, (tx) => replaceIndices(tx, published()));
}
