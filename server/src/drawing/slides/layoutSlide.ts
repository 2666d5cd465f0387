import type { Block } from '../../briefings/deck/contract.ts';
import type { Place } from '../picture/layout.ts';
import { type Weight, wrapText } from '../words/textWidth.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';

/** A text in its place: wrapped, at the first of some sizes at which all of it fits. */
export interface PlacedText extends Place {
  size: number;
  /** Distance of the lines. */
  line: number;
  weight: Weight;
  /** Paragraphs in lines. */
  paragraphs: string[][];
}

/** Where everything of a slide stands, in units of its page; the same for slides, PDF and pictures. */
export interface SlideLayout {
  title: PlacedText;
  /** Right upper corner, from right to left. */
  badges: Place[];
  logo: Place | null;
  texts: PlacedText | null;
  /** One per block of the slide, in its order. */
  blocks: Place[];
  caveats: PlacedText | null;
  source: PlacedText;
  stamp: PlacedText;
  /** Right end of the stamp: the number of the page. */
  page: Place;
}

const EDGE = 72;
const GAP = 40;
/** Letters of the text, largest first. */
const TITLES = [46, 42, 38, 34, 30];
const TEXTS = [28, 26, 24, 22, 20, 18];
const BADGE = { size: 20, height: 38, pad: 14 };
/** Share of the width that texts take beside what they are about. */
const BESIDE = 0.3;
const FIGURES = 128;
/** How much room blocks want beside each other. */
const WIDTHS: Record<Block['type'], number> = { figures: 1, map: 1.1, bars: 1, lines: 1.6, table: 1.25 };

/** Places the parts of a slide: what it says above, its sentences beside its blocks, what to mind and the sources below. */
export function layoutSlide(slide: ShownSlide, frame: DeckFrame, page: PageSize): SlideLayout {
  const inner = page.width - 2 * EDGE;
  const badges = placeBadges(frame, page.width - EDGE);
  const logo = frame.logo && placeLogo(frame.logo, page);
  const corner = badges.length > 0 ? page.width - EDGE - Math.min(...badges.map(({ x }) => x)) + GAP : 0;
  const cover = slide.kind === 'cover';
  const title = fitText(
    [slide.title],
    { x: EDGE, y: cover ? page.height * 0.3 : 56, width: inner - (cover ? 0 : corner), height: cover ? 200 : 116 },
    cover ? [64, 56, 50, 44] : TITLES,
    'bold',
  );
  const foot = placeFoot(slide, frame, page, logo);
  const top = title.y + title.height + 24;
  const body = { x: EDGE, y: top, width: inner, height: (foot.caveats?.y ?? foot.source.y) - 20 - top };
  const { texts, blocks } = cover ? coverBody(slide, body) : placeBody(slide, body);
  return { title, badges, logo, texts, blocks, ...foot };
}

/** The first size at which a text fits its place; the last one where none does. Its height is what it takes. */
export function fitText(
  paragraphs: readonly string[],
  place: Place,
  sizes: readonly number[],
  weight: Weight = 'regular',
): PlacedText {
  const at = (size: number): PlacedText => {
    const line = size * 1.32;
    const wrapped = paragraphs.map((text) => wrapText(text, size, place.width, weight));
    const lines = wrapped.reduce((n, { length }) => n + length, 0);
    const height = lines * line + Math.max(0, paragraphs.length - 1) * size * PARAGRAPH;
    return { ...place, height, size, line, weight, paragraphs: wrapped };
  };
  const tried = sizes.map(at);
  return tried.find(({ height }) => height <= place.height) ?? (tried.at(-1) as PlacedText);
}

/** Room between paragraphs, in sizes of their letters. */
export const PARAGRAPH = 0.55;

function coverBody(slide: ShownSlide, body: Place) {
  const texts = slide.texts.length > 0 ? fitText(slide.texts, { ...body, width: body.width * 0.75 }, [30, 28, 26, 24]) : null;
  const top = texts ? texts.y + texts.height + GAP : body.y;
  return { texts, blocks: slide.blocks.map(() => ({ ...body, y: top, height: Math.max(0, body.y + body.height - top) })) };
}

/** Figures in a strip above; below it sentences beside the blocks, above the last of three. */
function placeBody({ texts, blocks }: ShownSlide, body: Place): { texts: PlacedText | null; blocks: Place[] } {
  const figures = blocks.some(({ type }) => type === 'figures');
  const strip = figures ? FIGURES + GAP / 2 : 0;
  const rest = { ...body, y: body.y + strip, height: body.height - strip };
  const others = blocks.filter(({ type }) => type !== 'figures');
  const beside = texts.length > 0 && others.length < 3 && others.length > 0;
  const left = beside ? rest.width * (others.length > 1 ? 0.26 : BESIDE) : 0;
  const words =
    texts.length === 0
      ? null
      : fitText(
          texts,
          others.length === 0
            ? { ...rest, width: rest.width * 0.8 }
            : beside
              ? { ...rest, width: left }
              : lastColumn(others, rest, rest.height * 0.45),
          TEXTS,
        );
  const room = beside ? { ...rest, x: rest.x + left + GAP, width: rest.width - left - GAP } : rest;
  const columns = columnsOf(others, room);
  const placed = new Map(others.map((block, i) => [block, columns[i] as Place]));
  const last = others.at(-1);
  if (words && last && !beside) {
    const column = placed.get(last) as Place;
    const taken = words.height + GAP / 2;
    placed.set(last, { ...column, y: column.y + taken, height: Math.max(0, column.height - taken) });
  }
  return {
    texts: words,
    blocks: blocks.map((block) => placed.get(block) ?? { ...body, height: FIGURES }),
  };
}

function columnsOf(blocks: readonly Block[], { x, y, width, height }: Place): Place[] {
  const wanted = blocks.map(({ type }) => WIDTHS[type]);
  const sum = wanted.reduce((a, b) => a + b, 0);
  const room = width - (blocks.length - 1) * GAP;
  let left = x;
  return wanted.map((share) => {
    const column = { x: left, y, width: (room * share) / sum, height };
    left += column.width + GAP;
    return column;
  });
}

function lastColumn(blocks: readonly Block[], rest: Place, height: number): Place {
  return { ...(columnsOf(blocks, rest).at(-1) ?? rest), height };
}

/** Badges in the right upper corner; their width is guessed generously, because the letters of other programs differ. */
function placeBadges({ badges }: DeckFrame, edge: number): Place[] {
  let right = edge;
  return badges.map(({ text }) => {
    const width = (wrapWidth(text) + 2 * BADGE.pad) * 1.06;
    right -= width;
    const place = { x: right, y: 56, width, height: BADGE.height };
    right -= 12;
    return place;
  });
}

const wrapWidth = (text: string) => text.length * BADGE.size * 0.64;

/** A logo fits 220 x 64 in the right lower corner. */
function placeLogo({ width, height }: { width: number; height: number }, page: PageSize): Place {
  const scale = Math.min(220 / width, 64 / height);
  const size = { width: width * scale, height: height * scale };
  return { x: page.width - EDGE - size.width, y: page.height - 44 - size.height, ...size };
}

function placeFoot(slide: ShownSlide, frame: DeckFrame, page: PageSize, logo: Place | null) {
  const width = page.width - 2 * EDGE - (logo ? logo.width + GAP : 0);
  const number = { x: page.width - EDGE - (logo ? logo.width + GAP : 0) - 120, y: page.height - 66, width: 120, height: 26 };
  const stamp = fitText([frame.stamp], { x: EDGE, y: page.height - 66, width: width - 140, height: 26 }, [18, 16, 14]);
  const source = fitText(
    [`${frame.words.sources}: ${slide.sourceText || '–'}`],
    { x: EDGE, y: 0, width, height: 50 },
    [18, 16, 14, 13],
  );
  const sourceAt = { ...source, y: stamp.y - 10 - source.height };
  if (slide.caveats.length === 0) return { stamp, page: number, source: sourceAt, caveats: null };
  const caveats = fitText([caveatText(slide, frame)], { x: EDGE, y: 0, width, height: 56 }, [20, 18, 16]);
  return { stamp, page: number, source: sourceAt, caveats: { ...caveats, y: sourceAt.y - 8 - caveats.height } };
}

/** The first caveats that fit two lines; how many stand in the notes is said. */
function caveatText({ caveats }: ShownSlide, { words }: DeckFrame): string {
  let kept = '';
  for (const [i, text] of caveats.entries()) {
    const next = kept ? `${kept} ${text}` : `${words.caveats}: ${text}`;
    if (i > 0 && next.length > 300) return `${kept} ${words.more.replace('{n}', String(caveats.length - i))}`;
    kept = next;
  }
  return kept;
}
