import type { Language } from '../words/language.ts';

/** Words that the drawing itself needs: for what has no room. `{n}` is a number. */
interface SlideWords {
  rowsLeft: string;
  barsLeft: string;
  /** Instead of a chart or table that has nothing in it. */
  empty: string;
  noPicture: string;
  /** Pages at the end of a printed deck, and one of them. */
  notesTitle: string;
  notesPage: string;
  /** Rows or bars of `{title}` that have no room on their slide. */
  leftOut: string;
  logo: string;
}

export const slideWords: Record<Language, SlideWords> = {
  id: {
    rowsLeft: '{n} baris lain tidak muat di sini.',
    barsLeft: '{n} lainnya tidak muat di sini.',
    empty: 'Tidak ada angka.',
    noPicture: 'Peta tidak tersedia.',
    notesTitle: 'Catatan dan sumber',
    notesPage: 'Catatan',
    leftOut: 'Tidak muat di halamannya – {title}',
    logo: 'Logo {office}',
  },
  en: {
    rowsLeft: '{n} more rows do not fit here.',
    barsLeft: '{n} more do not fit here.',
    empty: 'There are no figures.',
    noPicture: 'The map is not available.',
    notesTitle: 'Notes and sources',
    notesPage: 'Notes',
    leftOut: 'Without room on its page – {title}',
    logo: 'Logo of {office}',
  },
};
