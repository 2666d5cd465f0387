import type { DeckContent, Slide } from '../../briefings/deck/contract.ts';
import type { DeckChoices, OwnSlide } from '../../briefings/saved/contract.ts';
import { formatOf } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { sourceLine } from '../words/sourceWords.ts';
import { deckWords } from './deckWords.ts';
import type { DeckFrame } from './slideFrame.ts';

/** Words of a slide that people may change. */
export type SlideWording = Pick<Slide, 'title' | 'texts' | 'notes'>;

/** The words of a made slide with what people wrote over them; the cover bears the name of the deck. */
export function wordingOf(
  slide: SlideWording & Pick<Slide, 'id' | 'kind'>,
  { title, edits }: Pick<DeckChoices, 'title' | 'edits'>,
): SlideWording {
  const edit = edits[slide.id];
  return {
    title: edit?.title ?? (slide.kind === 'cover' ? title : slide.title),
    texts: edit?.texts ?? slide.texts,
    notes: edit?.notes ?? slide.notes,
  };
}

/** The slides that people chose, in their order, with what they wrote. Ids that no slide has are passed over. */
export function chosenSlides({ slides }: Pick<DeckContent, 'slides'>, choices: DeckChoices): Slide[] {
  const all = new Map([...slides, ...choices.own.map(ownSlide)].map((slide) => [slide.id, slide]));
  return choices.order.flatMap((id) => {
    const slide = all.get(id);
    return slide ? [{ ...slide, ...wordingOf(slide, choices) }] : [];
  });
}

/** A step of the live map shows the picture that the deck keeps under the id of the slide. */
const ownSlide = ({ id, title, texts, notes, view }: OwnSlide): Slide => ({
  ...{ id, kind: 'own', title, texts, notes },
  ...{ blocks: view ? [{ type: 'map', picture: id, alt: title }] : [], caveats: [], sources: [], facts: [] },
});

/** All sources of a slide in one line; of what a planner wrote without any, that it was written. */
export const sourceTextOf = ({ kind, sources }: Pick<Slide, 'kind' | 'sources'>, lang: Language): string =>
  kind === 'own' && sources.length === 0 ? deckWords[lang].ownSource : sourceLine(sources, formatOf(lang));

/** Badges of every slide: no choice of anybody takes them away. */
export function badgesOf({ lang, sample, release }: Pick<DeckContent, 'lang' | 'sample' | 'release'>): DeckFrame['badges'] {
  const words = deckWords[lang];
  return [
    ...(sample ? [{ text: words.sample, tone: 'sample' as const }] : []),
    ...(release === null ? [{ text: words.internal, tone: 'internal' as const }] : []),
  ];
}
