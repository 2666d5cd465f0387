import type { Slide } from '../../briefings/deck/contract.ts';
import type { Language } from '../words/language.ts';

/** Size of a page in units; one inch of a slide is 144 of them (1920 x 1080 on 13.333 x 7.5 inches). */
export interface PageSize {
  width: number;
  height: number;
}

/** 16:9, and A4 across. */
export const PAGES = {
  slide: { width: 1920, height: 1080 },
  a4: { width: 1754, height: 1240 },
} as const satisfies Record<string, PageSize>;
export type PageId = keyof typeof PAGES;

/** What stands on every slide of a deck beside its own words. */
export interface DeckFrame {
  lang: Language;
  /** Title of the deck. */
  title: string;
  /** "Rapat koordinasi Forkopimda, 12 Juni 2025"; empty = none. */
  occasion: string;
  office: string;
  /** PNG or JPEG as `data:` address with its size in pixels; null = none. */
  logo: { data: string; width: number; height: number } | null;
  /** Data contoh, internal with the maker's name: never absent where it applies. */
  badges: readonly { text: string; tone: 'sample' | 'internal' }[];
  /** "PetaRawan · data versi 128 · dibuat 23 Nov 2026 oleh …" or the release with its hash. */
  stamp: string;
  /** Day on which the deck was made, `YYYY-MM-DD` (the date of its files, so that the same deck has the same bytes), and of which data: "data versi 128", or the release with its hash. */
  madeOn: string;
  data: string;
  /** Heading of a line of sources, and of what to mind; `more` has `{n}`. */
  words: { sources: string; caveats: string; more: string; page: string };
}

/** A slide as it is shown: with what people changed, and its number among how many. */
export interface ShownSlide extends Slide {
  page: number;
  pages: number;
  /** One line of all its sources, worded. */
  sourceText: string;
}

/** A deck as it is shown and written into files. */
export interface ShownDeck {
  frame: DeckFrame;
  slides: readonly ShownSlide[];
}
