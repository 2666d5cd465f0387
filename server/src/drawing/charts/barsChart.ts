import type { BarsBlock } from '../../briefings/deck/contract.ts';
import { EDGE_LINE, INK, MUTED, PAPER } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { slideWords } from '../slides/slideWords.ts';
import { formatOf } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { firstLines, textWidth, wrapWhole } from '../words/textWidth.ts';
import { blockHead, linesFrom } from './blockHead.ts';
import type { ChartDrawing } from './chartDrawing.ts';
import { niceTicks } from './niceTicks.ts';

const SIZES = [22, 20, 19, 18, 17, 16, 15, 14];
/** Rows are between these, in sizes of their letters. */
const LOOSE = 3;
const CLOSE = 1.42;
const NAME_LINE = 1.12;
const NOTE = { size: 16, line: 21 };
const REFERENCE = { size: 16, line: 22 };

type Bar = BarsBlock['bars'][number];

/**
 * Bars that lie, in the given order, each with its name, its interval and its figure as it is written. An absent value has its reason where
 * the bar would be. What has no room is counted below.
 */
export function barsChart(block: BarsBlock, place: Place, language: Language): ChartDrawing {
  const words = slideWords[language];
  const head = blockHead(block.title, block.unit, place);
  const bottom = place.y + place.height;
  if (block.bars.length === 0) {
    return {
      title: head.title,
      body: [...head.unit, ...notes([words.empty, block.more], place, head.bottom, bottom)],
      leftOut: [],
    };
  }
  const above = block.reference ? REFERENCE.line : 0;
  const top = head.bottom + above;
  const more = block.more ? noteLines([block.more], place.width) : [];
  const fitted = fitRows(block.bars, place.width, bottom - top - more.length * NOTE.line);
  const left = block.bars.length - fitted.shown;
  const below = left > 0 ? noteLines([words.barsLeft.replace('{n}', String(left)), block.more], place.width) : more;
  const room = bottom - top - below.length * NOTE.line - (below.length > 0 ? 6 : 0);
  const rows = fitRows(block.bars.slice(0, fitted.shown), place.width, room);
  const bars = block.bars.slice(0, rows.shown);
  const columns = columnsOf(bars, place, rows.size);
  const scale = scaleOf(block, columns);
  const drawn = bars.flatMap((bar, i) => barMarks(bar, top + i * rows.step, rows, columns, scale));
  const end = top + bars.length * rows.step;
  return {
    title: head.title,
    body: [
      ...head.unit,
      { kind: 'line', x1: scale(0), y1: top, x2: scale(0), y2: end, stroke: EDGE_LINE, width: 1 },
      ...drawn,
      ...referenceMarks(block, scale, { top, end, ...columns }, place, language),
      ...linesFrom(below, place.x, end + 6, NOTE, { fill: MUTED }),
    ],
    leftOut: block.bars.slice(bars.length).map(({ label, text }) => `${label}: ${text}`),
  };
}

const noteLines = (texts: readonly (string | null)[], width: number) =>
  texts.flatMap((text) => (text ? firstLines(wrapWhole(text, NOTE.size, width).join(' '), NOTE.size, width, 2) : []));

const notes = (texts: readonly (string | null)[], { x, width }: Place, y: number, bottom: number): Mark[] =>
  linesFrom(noteLines(texts, width).slice(0, Math.max(1, Math.floor((bottom - y) / NOTE.line))), x, y, NOTE, { fill: MUTED });

/**
 * The largest letters at which all rows fit with their whole names; else the largest at which they fit with shortened ones; else, at the
 * smallest, as many rows as fit, at least one.
 */
function fitRows(bars: readonly Bar[], width: number, height: number): { size: number; step: number; shown: number } {
  const count = bars.length;
  const stepOf = (size: number) => {
    const names = bars.map(({ label }) => wrapWhole(label, size, nameRoom(bars, width, size)).length);
    return Math.max(size * CLOSE, Math.max(...names) * size * NAME_LINE + size * 0.3);
  };
  const whole = SIZES.map((size) => ({ size, least: stepOf(size) })).find(({ least }) => least * count <= height);
  const size = whole?.size ?? SIZES.find((at) => count * at * CLOSE <= height) ?? 14;
  const least = whole?.least ?? size * CLOSE;
  const shown = Math.max(1, Math.min(count, Math.floor(height / least)));
  return { size, shown, step: Math.min(Math.max(size * LOOSE, least), Math.max(least, height / shown)) };
}

const nameRoom = (bars: readonly Bar[], width: number, size: number) =>
  Math.min(Math.max(...bars.map(({ label }) => textWidth(label, size))), width * 0.34);

interface Columns {
  /** Left ends of names and bars, right end of bars and of figures. */
  names: number;
  nameWidth: number;
  from: number;
  to: number;
  right: number;
}

function columnsOf(bars: readonly Bar[], { x, width }: Place, size: number): Columns {
  const figures = Math.max(0, ...bars.filter(({ value }) => value !== null).map(({ text }) => textWidth(text, size)));
  const nameWidth = nameRoom(bars, width, size);
  const figureWidth = Math.min(figures, width * 0.42);
  return { names: x, nameWidth, from: x + nameWidth + 14, to: x + width - figureWidth - 14, right: x + width };
}

function scaleOf({ bars, reference }: BarsBlock, { from, to }: Columns): (value: number) => number {
  const values = [...bars.flatMap(({ value, low, high }) => [value, low, high]), reference?.value].filter(
    (v): v is number => typeof v === 'number' && Number.isFinite(v),
  );
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  // The last step of the axis would only make bars shorter.
  const most = Math.min(high, Math.max(0, ...values) || high);
  return (value) => from + ((Math.min(most, Math.max(low, value)) - low) / (most - low)) * (to - from);
}

interface Rows {
  size: number;
  step: number;
}

function barMarks(bar: Bar, top: number, { size, step }: Rows, columns: Columns, scale: (v: number) => number): Mark[] {
  const middle = top + step / 2;
  const thick = Math.min(step * 0.62, size * 1.25);
  const baseline = middle + size * 0.35;
  const name = nameMarks(bar.label, middle, columns, size, step);
  if (bar.value === null) {
    const room = columns.right - columns.from - 8;
    const reason = firstLines(bar.absence ?? bar.text, size, room, 1);
    return [
      ...name,
      ...reason.map((text): Mark => ({ kind: 'text', x: columns.from + 8, y: baseline, text, size, fill: MUTED })),
    ];
  }
  const [zero, at] = [scale(0), scale(bar.value)];
  const figure = firstLines(bar.text, size, columns.right - columns.to, 1).map(
    (text): Mark => ({ kind: 'text', x: columns.right, y: baseline, text, size, fill: INK, anchor: 'end' }),
  );
  return [
    ...name,
    { kind: 'rect', x: Math.min(zero, at), y: middle - thick / 2, w: Math.abs(at - zero), h: thick, fill: bar.color },
    ...whisker(bar, middle, thick, scale),
    ...figure,
  ];
}

function nameMarks(label: string, middle: number, { names, nameWidth }: Columns, size: number, step: number): Mark[] {
  const line = size * NAME_LINE;
  const most = Math.max(1, Math.floor(step / line));
  const lines = firstLines(wrapWhole(label, size, nameWidth).join(' '), size, nameWidth, most);
  return lines.map((text, i): Mark => {
    const y = middle + size * 0.35 + (i - (lines.length - 1) / 2) * line;
    return { kind: 'text', x: names, y, text, size, fill: INK };
  });
}

/** The interval as a line with ends, light where it would be lost on its bar. */
function whisker({ low, high }: Bar, middle: number, thick: number, scale: (v: number) => number): Mark[] {
  if (low === null || high === null) return [];
  const [x1, x2] = [scale(low), scale(high)];
  const half = Math.min(7, thick * 0.3);
  const d = `M${near(x1)},${near(middle - half)}V${near(middle + half)}M${near(x1)},${near(middle)}H${near(x2)}M${near(x2)},${near(middle - half)}V${near(middle + half)}`;
  return [
    { kind: 'path', d, stroke: PAPER, width: 5 },
    { kind: 'path', d, stroke: INK, width: 1.8 },
  ];
}

const near = (value: number) => Math.round(value * 100) / 100;

interface Span extends Columns {
  top: number;
  end: number;
}

/** A dashed line across all bars, and what it is above it. */
function referenceMarks(
  { reference }: BarsBlock,
  scale: (v: number) => number,
  span: Span,
  { x, width }: Place,
  language: Language,
): Mark[] {
  if (!reference) return [];
  const at = scale(reference.value);
  const figure = formatOf(language).rate(reference.value);
  const said = reference.label.includes(figure) ? reference.label : `${reference.label} ${figure}`;
  const [text = ''] = firstLines(said, REFERENCE.size, width, 1, 'bold');
  const wide = textWidth(text, REFERENCE.size, 'bold');
  const middle = Math.min(Math.max(at, x + wide / 2), x + width - wide / 2);
  return [
    { kind: 'line', x1: at, y1: span.top - 2, x2: at, y2: span.end, stroke: PAPER, width: 4 },
    { kind: 'line', x1: at, y1: span.top - 2, x2: at, y2: span.end, stroke: INK, width: 1.6, dash: [5, 4] },
    { kind: 'text', x: middle, y: span.top - 7, text, size: REFERENCE.size, fill: INK, weight: 'bold', anchor: 'middle' },
  ];
}
