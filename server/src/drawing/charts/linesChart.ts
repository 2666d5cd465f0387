import type { LinesBlock } from '../../briefings/deck/contract.ts';
import { EDGE_LINE, HAIRLINE, MUTED } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { slideWords } from '../slides/slideWords.ts';
import { formatOf } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { firstLines, textWidth } from '../words/textWidth.ts';
import { blockHead, linesFrom } from './blockHead.ts';
import type { ChartDrawing } from './chartDrawing.ts';
import { lineKeys } from './lineKeys.ts';
import { niceTicks } from './niceTicks.ts';
import { stageBands } from './stageBands.ts';

const TICK = { size: 15, line: 20 };
/** Where stages leave the lines less height than this they go to the notes. */
const LEAST_PLOT = 90;

type Series = LinesBlock['series'][number];

/**
 * Lines over time from zero up, stages as bands behind them. A line breaks where a value is not known; its provisional part is dashed.
 */
export function linesChart(block: LinesBlock, place: Place, language: Language): ChartDrawing {
  const head = blockHead(block.title, block.unit, place);
  const { periods, series } = block;
  const values = series.flatMap((s) => s.values).filter((v): v is number => v !== null && Number.isFinite(v));
  if (periods.length === 0 || values.length === 0) {
    const text = firstLines(slideWords[language].empty, 16, place.width, 2);
    return {
      title: head.title,
      body: [...head.unit, ...linesFrom(text, place.x, head.bottom, TICK, { fill: MUTED })],
      leftOut: [],
    };
  }
  const format = formatOf(language);
  const ticks = niceTicks(Math.min(...values), Math.max(...values), wantedTicks(place), values.every(Number.isInteger));
  const digits = Math.max(0, ...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length));
  const labels = ticks.map((tick) => format.number(tick, digits));
  const left = place.x + Math.max(...labels.map((label) => textWidth(label, TICK.size))) + 12;
  const step = (place.x + place.width - left) / periods.length;
  const at = (i: number) => left + (i + 0.5) * step;

  const keys = lineKeys(block, place);
  const bottom = place.y + place.height - keys.height - TICK.line - 10;
  const bands = stageBands(
    block.stages,
    { from: (i) => left + i * step, periods: periods.length, top: head.bottom, bottom },
    place,
  );
  const end = bottom - bands.listed.length * TICK.line;
  if (end - bands.plotTop < LEAST_PLOT && block.stages.length > 0) {
    const without = linesChart({ ...block, stages: [] }, place, language);
    return { ...without, leftOut: [...without.leftOut, ...block.stages.map(({ name }) => name)] };
  }
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const up = (value: number) => end - ((value - low) / (high - low)) * (end - bands.plotTop);
  const every = Math.ceil((TICK.size * (ticks.length - 1)) / Math.max(1, end - bands.plotTop));
  const grid = ticks.flatMap((tick, i): Mark[] => [
    {
      kind: 'line',
      x1: left,
      y1: up(tick),
      x2: place.x + place.width,
      y2: up(tick),
      stroke: tick === 0 ? EDGE_LINE : HAIRLINE,
      width: 1,
    },
    ...(i % every === 0 ? [tickLabel(labels[i] as string, left - 10, up(tick) + 5)] : []),
  ]);
  return {
    title: head.title,
    body: [
      ...head.unit,
      ...bands.grounds(end),
      ...grid,
      ...bands.names,
      ...series.flatMap((one) => seriesMarks(one, block.provisionalFrom, at, up)),
      ...periodLabels(periods, at, step, end + 4, place),
      ...linesFrom(bands.listed, place.x, end + TICK.line + 8, TICK, { fill: MUTED }),
      ...keys.marks(place.y + place.height - keys.height),
    ],
    leftOut: keys.leftOut,
  };
}

/** Names, periods and keys take a part of the height, which is known later only. */
const wantedTicks = ({ height }: Place) => Math.max(1, Math.min(4, Math.floor((height - 200) / 60)));

const tickLabel = (text: string, x: number, y: number): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  size: TICK.size,
  fill: MUTED,
  anchor: 'end',
});

/** As many labels as have room, evenly: the first, then every n-th. */
function periodLabels(
  periods: LinesBlock['periods'],
  at: (i: number) => number,
  step: number,
  y: number,
  { x, width }: Place,
): Mark[] {
  const widest = Math.max(...periods.map(({ label }) => textWidth(label, TICK.size)));
  const every = Math.max(1, Math.ceil((widest + 14) / step));
  return periods.flatMap(({ label }, i) => {
    if (i % every !== 0) return [];
    const half = textWidth(label, TICK.size) / 2;
    const middle = Math.min(Math.max(at(i), x + half), x + width - half);
    return linesFrom(firstLines(label, TICK.size, width, 1), middle, y, TICK, { fill: MUTED, anchor: 'middle' });
  });
}

/** Runs of known values; a run of one is a dot. From the last complete period on it is dashed. */
function seriesMarks(
  { values, color }: Series,
  provisionalFrom: number | null,
  at: (i: number) => number,
  up: (v: number) => number,
): Mark[] {
  const from = provisionalFrom ?? Number.POSITIVE_INFINITY;
  const known = values.map((v) => (v !== null && Number.isFinite(v) ? v : null));
  const point = (i: number) => `${near(at(i))},${near(up(known[i] as number))}`;
  const path = (wanted: (i: number) => boolean) =>
    known
      .map((value, i) => {
        const joins = i > 0 && value !== null && known[i - 1] !== null && wanted(i);
        if (!joins) return '';
        const continues = i > 1 && known[i - 2] !== null && wanted(i - 1);
        return continues ? `L${point(i)}` : `M${point(i - 1)}L${point(i)}`;
      })
      .join('');
  const firm = path((i) => i < from);
  const open = path((i) => i >= from);
  const dots = known.flatMap((value, i): Mark[] => {
    const alone = known[i - 1] == null && known[i + 1] == null;
    if (value === null || (known.length > 40 && !alone)) return [];
    const [x, y] = [at(i), up(value)];
    return i < from
      ? [{ kind: 'circle', x, y, r: 4, fill: color }]
      : [{ kind: 'circle', x, y, r: 4, fill: '#ffffff', stroke: color, width: 2 }];
  });
  return [
    ...(firm ? [{ kind: 'path', d: firm, stroke: color, width: 3 } as const] : []),
    ...(open ? [{ kind: 'path', d: open, stroke: color, width: 2.6, dash: [7, 6] } as const] : []),
    ...dots,
  ];
}

const near = (value: number) => Math.round(value * 100) / 100;
