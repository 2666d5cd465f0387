import type { Language } from '../words/language.ts';

/** Words that stand on every slide. */
export interface DeckWords {
  sample: string;
  internal: string;
  release: (number: string, day: string, hash: string) => string;
  version: (version: string) => string;
  made: (day: string) => string;
  madeBy: (day: string, maker: string) => string;
  ownSource: string;
  frame: { sources: string; caveats: string; more: string; page: string };
}

export const deckWords: Record<Language, DeckWords> = {
  id: {
    sample: 'DATA CONTOH',
    internal: 'INTERNAL',
    release: (number, day, hash) => `rilis ${number}, terbit ${day}, sidik ${hash}`,
    version: (version) => `data versi ${version}`,
    made: (day) => `dibuat ${day}`,
    madeBy: (day, maker) => `dibuat ${day} oleh ${maker}`,
    ownSource: 'ditulis oleh penyusun paparan',
    frame: { sources: 'Sumber', caveats: 'Perlu diingat', more: '(+{n} lagi dalam catatan)', page: 'Halaman' },
  },
  en: {
    sample: 'SAMPLE DATA (DATA CONTOH)',
    internal: 'INTERNAL',
    release: (number, day, hash) => `release ${number}, published ${day}, hash ${hash}`,
    version: (version) => `data version ${version}`,
    made: (day) => `made ${day}`,
    madeBy: (day, maker) => `made ${day} by ${maker}`,
    ownSource: 'written by the maker of the deck',
    frame: { sources: 'Sources', caveats: 'To mind', more: '(+{n} more in the notes)', page: 'Page' },
  },
};
