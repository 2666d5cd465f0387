import type { Language } from '../words/language.ts';
import type { DeckFrame, ShownDeck, ShownSlide } from './slideFrame.ts';

/** What a presenter needs to know of a slide beside its picture. */
export interface PresentedSlide {
  id: string;
  title: string;
  /** The slide in words, for who does not see it: its sentences, what its blocks show, what to mind, its sources. */
  words: readonly string[];
  /** For the speaker; lines are paragraphs. */
  notes: string;
  caveats: readonly string[];
  /** One line of all its sources. */
  source: string;
}

/** A deck as it is presented, without its pictures. */
export interface PresentedDeck {
  lang: Language;
  title: string;
  occasion: string;
  office: string;
  badges: DeckFrame['badges'];
  slides: readonly PresentedSlide[];
}

type Told = Pick<ShownSlide, 'id' | 'title' | 'texts' | 'blocks' | 'caveats' | 'notes' | 'sourceText'>;

/** A slide in words: what its picture says, and what the speaker should. */
export function presentedSlide({ id, title, texts, blocks, caveats, notes, sourceText }: Told): PresentedSlide {
  const words = [...texts, ...blocks.map(({ alt }) => alt), ...caveats, sourceText].filter((text) => text.trim() !== '');
  return { id, title, words, notes, caveats, source: sourceText };
}

/** A deck in words. */
export function presentedDeck({ frame, slides }: ShownDeck): PresentedDeck {
  const { lang, title, occasion, office, badges } = frame;
  return { lang, title, occasion, office, badges, slides: slides.map(presentedSlide) };
}
