import { PUBLISHED_LAYERS } from '@petarawan/server/contract/briefings';
import type { DeckDetail, MapView } from '@petarawan/server/contract/briefings/saved';
import { badgesOf, chosenSlides, sourceTextOf } from '@petarawan/server/drawing/slides/chosenSlides';
import { type PresentedDeck, presentedSlide } from '@petarawan/server/drawing/slides/presentedDeck';

/** A step of the live map: the slide of a planner with the view it opens. */
export interface LiveView {
  id: string;
  title: string;
  texts: readonly string[];
  /** Page of the slide, from 1. */
  page: number;
  view: MapView;
}

/** A saved deck as it is presented: the chosen slides in their order with what people wrote, as on its pictures. */
export function presentedDetail({ content, choices, office, title, occasion }: DeckDetail): PresentedDeck {
  const { lang } = content;
  return {
    ...{ lang, title, occasion, office: office.name, badges: badgesOf(content) },
    slides: chosenSlides(content, choices).map((slide) => presentedSlide({ ...slide, sourceText: sourceTextOf(slide, lang) })),
  };
}

/** The slides that are steps of the live map, by their place in the deck. In a deck of a release only published figures come alive. */
export function liveViews(
  { content, choices }: Pick<DeckDetail, 'content' | 'choices'>,
  deck: PresentedDeck,
): Map<number, LiveView> {
  const own = new Map(choices.own.map((slide) => [slide.id, slide]));
  return new Map(
    deck.slides.flatMap(({ id, title }, i) => {
      const slide = own.get(id);
      if (!slide?.view || (content.release !== null && !PUBLISHED_LAYERS.includes(slide.view.layer))) return [];
      return [[i, { id, title, texts: slide.texts, page: i + 1, view: slide.view }] as const];
    }),
  );
}
