import { slideWords } from '../../drawing/slides/slideWords.ts';
import type { Language } from '../../drawing/words/language.ts';

/** Words of the files: heads of the columns that stand behind the charts, names of parts, and what is said where something has no room. */
export interface PptxWords {
  locale: 'id-ID' | 'en-US';
  value: string;
  low: string;
  high: string;
  below: string;
  above: string;
  labelAt: string;
  written: string;
  provisional: (name: string) => string;
  stage: (name: string) => string;
  sheet: string;
  rowsInNotes: (count: number) => string;
  empty: string;
  noPicture: string;
  cover: string;
  office: string;
  page: string;
}

export const pptxWords: Record<Language, PptxWords> = {
  id: {
    ...{
      locale: 'id-ID',
      value: 'Nilai',
      low: 'Batas bawah',
      high: 'Batas atas',
      below: 'Selang ke bawah',
      above: 'Selang ke atas',
    },
    ...{ labelAt: 'Letak tulisan', written: 'Tulisan', sheet: 'Angka', office: 'Kantor', cover: 'Sampul', page: 'Isi' },
    provisional: (name) => `${name} (sementara)`,
    stage: (name) => `Tahapan: ${name}`,
    ...{ empty: slideWords.id.empty, noPicture: slideWords.id.noPicture },
    rowsInNotes: (count) => `${count} baris lain ada dalam catatan.`,
  },
  en: {
    ...{
      locale: 'en-US',
      value: 'Value',
      low: 'Lower bound',
      high: 'Upper bound',
      below: 'Interval downwards',
      above: 'Interval upwards',
    },
    ...{ labelAt: 'Place of the text', written: 'Text', sheet: 'Figures', office: 'Office', cover: 'Cover', page: 'Page' },
    provisional: (name) => `${name} (provisional)`,
    stage: (name) => `Stage: ${name}`,
    ...{ empty: slideWords.en.empty, noPicture: slideWords.en.noPicture },
    rowsInNotes: (count) => (count === 1 ? '1 more row is in the notes.' : `${count} more rows are in the notes.`),
  },
};
