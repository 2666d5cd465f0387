import type { Language } from '../../drawing/words/language.ts';

/** What a changed text of a slide is called. */
export const changeWords: Record<Language, { title: string; text: string }> = {
  id: { title: 'Judul', text: 'Kalimat' },
  en: { title: 'Title', text: 'Sentence' },
};
