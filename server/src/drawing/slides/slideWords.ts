import type { Language } from '../words/language.ts';

/** Words that the drawing itself needs: for what has no room. `{n}` is a number. */
interface SlideWords {
  rowsLeft: string;
  barsLeft: string;
  /** Instead of a chart or table that has nothing in it. */
  empty: string;
  noPicture: string;
}

export const slideWords: Record<Language, SlideWords> = {
  id: {
    rowsLeft: '{n} baris lain tidak muat di sini.',
    barsLeft: '{n} lainnya tidak muat di sini.',
    empty: 'Tidak ada angka.',
    noPicture: 'Peta tidak tersedia.',
  },
  en: {
    rowsLeft: '{n} more rows do not fit here.',
    barsLeft: '{n} more do not fit here.',
    empty: 'There are no figures.',
    noPicture: 'The map is not available.',
  },
};
