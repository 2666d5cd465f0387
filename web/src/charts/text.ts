import type { SameKeys } from '../text/useText.ts';

const id = {
  source: 'Sumber',
  sourcesOf: (what: string) => `Sumber: ${what}`,
  noSource: 'Sumber tidak tercatat',
  noDate: 'tanggal tidak tercatat',
  csv: 'Unduh CSV',
  table: 'Lihat sebagai tabel',
  sample: 'DATA CONTOH',
};

const en: SameKeys<typeof id> = {
  source: 'Source',
  sourcesOf: (what) => `Source: ${what}`,
  noSource: 'No source on record',
  noDate: 'date not on record',
  csv: 'Download CSV',
  table: 'Show as a table',
  sample: 'SAMPLE DATA',
};

/** Words that every chart uses. */
export const chartsText = { id, en };
