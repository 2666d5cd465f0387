import type { DeckFrame, ShownDeck, ShownSlide } from '../../drawing/slides/slideFrame.ts';
import { formatOf } from '../../drawing/words/format.ts';
import { sourceLine } from '../../drawing/words/sourceWords.ts';
import type { DeckChoices, OwnSlide } from '../saved/contract.ts';
import type { DeckContent, Slide } from './contract.ts';
import { deckWords } from './deckWords.ts';

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

/** A deck as it is shown: slides in the chosen order with what people changed, under the frame of their office. Ids that no slide has are passed over. */
export function showDeck(content: DeckContent, choices: DeckChoices, shower: Shower): ShownDeck {
  const made = new Map([...content.slides, ...choices.own.map(ownSlide)].map((slide) => [slide.id, slide]));
  const chosen = choices.order.flatMap((id) => made.get(id) ?? []);
  const { sourceText } = linesOf(content);
  const slides = chosen.map((slide, i): ShownSlide => {
    const edit = choices.edits[slide.id];
    return {
      ...slide,
      // The cover bears the name of the deck.
      title: edit?.title ?? (slide.kind === 'cover' ? choices.title : slide.title),
      texts: edit?.texts ?? slide.texts,
      notes: edit?.notes ?? slide.notes,
      page: i + 1,
      pages: chosen.length,
      sourceText: sourceText(slide),
    };
  });
  return { frame: frameOf(content, choices, shower), slides };
}

/** A step of the live map shows the picture that the deck keeps under the id of the slide. */
const ownSlide = ({ id, title, texts, notes, view }: OwnSlide): Slide => ({
  ...{ id, kind: 'own', title, texts, notes },
  ...{ blocks: view ? [{ type: 'map', picture: id, alt: title }] : [], caveats: [], sources: [], facts: [] },
});

function linesOf({ lang }: DeckContent) {
  const format = formatOf(lang);
  return {
    sourceText: ({ kind, sources }: Slide) =>
      kind === 'own' && sources.length === 0 ? deckWords[lang].ownSource : sourceLine(sources, format),
  };
}

function frameOf(content: DeckContent, { title, occasion }: DeckChoices, { office, logo, maker }: Shower): DeckFrame {
  const { lang, sample, release, dataVersion, madeOn } = content;
  const words = deckWords[lang];
  const format = formatOf(lang);
  const internal = release === null;
  const data = release
    ? words.release(format.integer(release.number), format.date(release.publishedOn), release.sha256.slice(0, 12))
    : words.version(format.integer(dataVersion));
  return {
    ...{ lang, title, occasion, office, logo, madeOn, data },
    badges: [
      ...(sample ? [{ text: words.sample, tone: 'sample' as const }] : []),
      ...(internal ? [{ text: words.internal, tone: 'internal' as const }] : []),
    ],
    stamp: [
      'PetaRawan',
      office,
      data,
      internal && maker ? words.madeBy(format.date(madeOn), maker) : words.made(format.date(madeOn)),
    ].join(' · '),
    words: words.frame,
  };
}
