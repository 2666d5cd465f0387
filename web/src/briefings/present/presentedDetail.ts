import type { Slide } from '@petarawan/server/contract/briefings/deck';
import type { DeckDetail, MapView } from '@petarawan/server/contract/briefings/saved';
import { type PresentedDeck, presentedSlide } from '@petarawan/server/drawing/slides/presentedDeck';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { sourceLine } from '@petarawan/server/drawing/words/sourceWords';
import { presentText } from './presentText.ts';

/** A step of the live map: the slide of a planner with the view it opens. */
export interface LiveView {
  id: string;
  title: string;
  texts: readonly string[];
  /** Page of the slide, from 1. */
  page: number;
  view: MapView;
}

/** Layers that hold what was published: in a deck of a release no other map may come up. */
const PUBLISHED: ReadonlySet<string> = new Set(['indeks', 'kapasitas']);

/** A saved deck as it is presented: the chosen slides in their order with what people wrote, as on its pictures. */
export function presentedDetail({ content, choices, office, title, occasion }: DeckDetail): PresentedDeck {
  const { lang, sample, release } = content;
  const words = presentText[lang];
  const format = formatOf(lang);
  const made = new Map(content.slides.map((slide) => [slide.id, slide]));
  const own = new Map(choices.own.map((slide) => [slide.id, ownSlide(slide)]));
  const slides = choices.order.flatMap((id) => made.get(id) ?? own.get(id) ?? []);
  return {
    ...{ lang, title, occasion, office: office.name },
    badges: [
      ...(sample ? [{ text: words.sample, tone: 'sample' as const }] : []),
      ...(release === null ? [{ text: words.internal, tone: 'internal' as const }] : []),
    ],
    slides: slides.map((slide) => {
      const edit = choices.edits[slide.id];
      return presentedSlide({
        ...slide,
        title: edit?.title ?? (slide.kind === 'cover' ? choices.title : slide.title),
        texts: edit?.texts ?? slide.texts,
        notes: edit?.notes ?? slide.notes,
        sourceText: slide.kind === 'own' && slide.sources.length === 0 ? words.ownSource : sourceLine(slide.sources, format),
      });
    }),
  };
}

const ownSlide = ({ id, title, texts, notes, view }: DeckDetail['choices']['own'][number]): Slide => ({
  ...{ id, kind: 'own', title, texts, notes, caveats: [], sources: [], facts: [] },
  blocks: view ? [{ type: 'map', picture: id, alt: title }] : [],
});

/** The slides that are steps of the live map, by their place in the deck. In a deck of a release only published figures come alive. */
export function liveViews(
  { content, choices }: Pick<DeckDetail, 'content' | 'choices'>,
  deck: PresentedDeck,
): Map<number, LiveView> {
  const own = new Map(choices.own.map((slide) => [slide.id, slide]));
  return new Map(
    deck.slides.flatMap(({ id, title }, i) => {
      const slide = own.get(id);
      if (!slide?.view || (content.release !== null && !PUBLISHED.has(slide.view.layer))) return [];
      return [[i, { id, title, texts: slide.texts, page: i + 1, view: slide.view }] as const];
    }),
  );
}
