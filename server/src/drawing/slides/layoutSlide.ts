import type { Block } from '../../briefings/deck/contract.ts';
import type { Place } from '../picture/layout.ts';
import { fitText, type PlacedText } from './fitText.ts';
import { type Foot, placeFoot } from './placeFoot.ts';
import type { DeckFrame, PageSize, ShownSlide } from './slideFrame.ts';

/** Where everything of a slide stands, in units of its page; the same for slides, PDF and pictures. Nothing overlaps, nothing leaves the page. */
export interface SlideLayout extends Foot {
  title: PlacedText;
  /** On the cover: the occasion and the office, below the title. */
  subtitle: PlacedText | null;
  /** Right upper corner, from right to left. */
  badges: Place[];
  logo: Place | null;
  texts: PlacedText | null;
  /** One per block of the slide, in its order. */
  blocks: Place[];
}

export const EDGE = 72;
const TOP = 56;
const GAP = 40;
/** Letters of the text, largest first. */
const TITLES = [44, 40, 36, 32, 28, 24];
const COVER_TITLES = [64, 56, 50, 44, 38, 32];
const TEXTS = [26, 24, 22, 20, 18, 16];
const BADGE = { size: 20, height: 38, pad: 14 };
/** Share of the width that texts take beside what they are about. */
const BESIDE = 0.29;
const FIGURES = 128;
/** More blocks than these stand in two rows. */
const MOST_COLUMNS = 3;
/** How much room blocks want beside each other. */
const WIDTHS: Record<Block['type'], number> = { figures: 1, map: 1.15, bars: 1, lines: 1.25, table: 1.25 };

/** Places the parts of a slide: what it says above, its sentences beside its blocks, what to mind and the sources below. */
export function layoutSlide(slide: ShownSlide, frame: DeckFrame, page: PageSize): SlideLayout {
  const inner = page.width - 2 * EDGE;
  const badges = placeBadges(frame, page.width - EDGE);
  const logo = frame.logo && placeLogo(frame.logo, page);
  // A cover that shows something is a slide like the others.
  const cover = slide.kind === 'cover' && slide.blocks.length === 0;
  const title = cover
    ? fitText([slide.title], { x: EDGE, y: page.height * 0.27, width: inner, height: 240 }, COVER_TITLES, 'bold')
    : fitText([slide.title], { x: EDGE, y: TOP - 6, width: inner - cornerOf(badges, page), height: 118 }, TITLES, 'bold');
  const about = [frame.occasion, frame.office].filter(Boolean);
  const subtitle =
    cover && about.length > 0
      ? fitText(
          about,
          { x: EDGE, y: title.y + title.height + 16, width: inner, height: 120 },
          [28, 26, 24, 22, 20, 18],
          'regular',
        )
      : null;
  const head = subtitle ?? title;
  const foot = placeFoot(slide, frame, page, EDGE, inner - (logo ? logo.width + GAP : 0));
  const top = Math.max(head.y + head.height, ...badges.map(({ y, height }) => y + height)) + 24;
  const body = { x: EDGE, y: top, width: inner, height: (foot.caveats?.y ?? foot.source.y) - 24 - top };
  const { texts, blocks } = placeBody(slide, body);
  return { title, subtitle, badges, logo, texts, blocks, ...foot };
}

/** Room that badges take from the title. */
const cornerOf = (badges: readonly Place[], page: PageSize) =>
  badges.length > 0 ? page.width - EDGE - Math.min(...badges.map(({ x }) => x)) + GAP : 0;

/** Figures in a strip above; below it sentences beside the blocks, above the last of three. */
function placeBody({ texts, blocks }: ShownSlide, body: Place): { texts: PlacedText | null; blocks: Place[] } {
  const strips = blocks.filter(({ type }) => type === 'figures');
  const others = blocks.filter(({ type }) => type !== 'figures');
  const stripTop = (i: number) => body.y + i * (FIGURES + GAP / 2);
  const top = stripTop(strips.length);
  const rest = { ...body, y: top, height: body.y + body.height - top };
  const { words, places } = placeOthers(texts, others, rest);
  let [strip, other] = [0, 0];
  return {
    texts: words,
    blocks: blocks.map(({ type }) =>
      type === 'figures' ? { ...body, y: stripTop(strip++), height: FIGURES } : (places[other++] as Place),
    ),
  };
}

function placeOthers(
  texts: readonly string[],
  blocks: readonly Block[],
  rest: Place,
): { words: PlacedText | null; places: Place[] } {
  if (texts.length === 0) return { words: null, places: gridOf(blocks, rest) };
  if (blocks.length === 0) return { words: fitText(texts, { ...rest, width: rest.width * 0.8 }, TEXTS), places: [] };
  if (blocks.length < MOST_COLUMNS) {
    const left = rest.width * (blocks.length > 1 ? 0.25 : BESIDE);
    const words = fitText(texts, { ...rest, width: left }, TEXTS);
    return { words, places: gridOf(blocks, { ...rest, x: rest.x + left + GAP, width: rest.width - left - GAP }) };
  }
  if (blocks.length > MOST_COLUMNS) {
    const words = fitText(texts, { ...rest, height: rest.height * 0.22 }, TEXTS.slice(2));
    const top = rest.y + words.height + GAP / 2;
    return { words, places: gridOf(blocks, { ...rest, y: top, height: rest.y + rest.height - top }) };
  }
  const places = gridOf(blocks, rest);
  const column = places.at(-1) as Place;
  const words = fitText(texts, { ...column, height: column.height * 0.4 }, TEXTS.slice(2));
  const taken = words.height + GAP / 2;
  return { words, places: [...places.slice(0, -1), { ...column, y: column.y + taken, height: column.height - taken }] };
}

/** Blocks beside each other, in as many rows as are needed. */
function gridOf(blocks: readonly Block[], { x, y, width, height }: Place): Place[] {
  const rows = Math.ceil(blocks.length / MOST_COLUMNS);
  const perRow = Math.ceil(blocks.length / Math.max(1, rows));
  const each = (height - (rows - 1) * GAP) / Math.max(1, rows);
  return Array.from({ length: rows }, (_, i) =>
    columnsOf(blocks.slice(i * perRow, (i + 1) * perRow), { x, y: y + i * (each + GAP), width, height: each }),
  ).flat();
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

/** Badges in the right upper corner; their width is guessed generously, because the letters of other programs differ. */
function placeBadges({ badges }: DeckFrame, edge: number): Place[] {
  let right = edge;
  return badges.map(({ text }) => {
    const width = (text.length * BADGE.size * 0.66 + 2 * BADGE.pad) * 1.04;
    right -= width;
    const place = { x: right, y: TOP, width, height: BADGE.height };
    right -= 12;
    return place;
  });
}

/** A logo fits 220 x 64 in the right lower corner. */
function placeLogo({ width, height }: { width: number; height: number }, page: PageSize): Place {
  const scale = Math.min(220 / width, 64 / height);
  const size = { width: width * scale, height: height * scale };
  return { x: page.width - EDGE - size.width, y: page.height - 40 - size.height, ...size };
}
