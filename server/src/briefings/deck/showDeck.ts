import { badgesOf, chosenSlides, sourceTextOf } from '../../drawing/slides/chosenSlides.ts';
import { deckWords } from '../../drawing/slides/deckWords.ts';
import type { DeckFrame, ShownDeck, ShownSlide } from '../../drawing/slides/slideFrame.ts';
import { formatOf } from '../../drawing/words/format.ts';
import type { DeckChoices } from '../saved/contract.ts';
import type { DeckContent } from './contract.ts';

/** Who shows a deck, beside what it says itself. */
export interface Shower {
  office: string;
  logo: DeckFrame['logo'];
  /** Name of the maker: stands on internal decks. */
  maker: string | null;
}

/** The choices with which a new deck begins: every slide, nothing changed. */
export const firstChoices = (content: DeckContent): DeckChoices => ({
  title: content.slides[0]?.title ?? content.area.name,
  occasion: '',
  order: content.slides.map(({ id }) => id),
  edits: {},
  own: [],
});

/** A deck as it is shown: the chosen slides with what people changed, under the frame of their office. */
export function showDeck(content: DeckContent, choices: DeckChoices, shower: Shower): ShownDeck {
  const chosen = chosenSlides(content, choices);
  const slides = chosen.map(
    (slide, i): ShownSlide => ({ ...slide, page: i + 1, pages: chosen.length, sourceText: sourceTextOf(slide, content.lang) }),
  );
  return { frame: frameOf(content, choices, shower), slides };
}

function frameOf(content: DeckContent, { title, occasion }: DeckChoices, { office, logo, maker }: Shower): DeckFrame {
  const { lang, release, dataVersion, madeOn } = content;
  const words = deckWords[lang];
  const format = formatOf(lang);
  const data = release
    ? words.release(format.integer(release.number), format.date(release.publishedOn), release.sha256.slice(0, 12))
    : words.version(format.integer(dataVersion));
  return {
    ...{ lang, title, occasion, office, logo, madeOn, data },
    badges: badgesOf(content),
    stamp: [
      'PetaRawan',
      office,
      data,
      release === null && maker ? words.madeBy(format.date(madeOn), maker) : words.made(format.date(madeOn)),
    ].join(' · '),
    words: words.frame,
  };
}
