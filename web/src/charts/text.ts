import { words } from '../text/useText.ts';

const id = {
  source: 'Sumber',
  sourcesOf: (what: string) => `Sumber: ${what}`,
  noSource: 'Sumber tidak tercatat',
  noDate: 'tanggal tidak tercatat',
  csv: 'Unduh CSV',
  table: 'Lihat sebagai tabel',
  sample: 'Data contoh',
};

/** Words that every chart uses. */
export const chartsText = words(id);
