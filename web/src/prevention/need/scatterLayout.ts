import type { AxisClass } from '@petarawan/server/contract/layers';
import type { Need, NeedArea } from './useNeed.ts';

/** Nominal size of the drawing; it scales with its frame. */
export const WIDTH = 620;
export const HEIGHT = 400;
export const FRAME = { left: 58, right: 8, top: 26, bottom: 28 } as const;
/** Room between the frame and the outermost dots, so that none stands half outside. */
export const PAD = 12;

export interface Dot {
  code: string;
  name: string;
  /** Index of its class among the nine. */
  cell: number;
  x: number;
  y: number;
  /** Ends of the interval of need; null without one. */
  low: number | null;
  high: number | null;
}
export interface Tick {
  at: number;
  value: number;
}
export interface ScatterLayout {
  dots: Dot[];
  xTicks: Tick[];
  yTicks: Tick[];
  /** Where the thirds of effort begin, and where need is that of all areas together; null where there is none. */
  thirds: number[];
  reference: number | null;
  /** Classes of effort with the part of the plot where they lie, from the left; only those whose bounds are known. */
  bands: { level: AxisClass; left: number; right: number }[];
  /** Need is told as a multiple of the average; else as the score of an index. */
  times: boolean;
}

/** Steps of a ratio that are easily read; the axis is logarithmic, so that half and double are equally far. */
const RATIOS = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];

/** Round steps from 0 over `most`, about five of them. */
function steps(most: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** 0 and 1, 2, 5 times every power of ten from a thousandth of `most` up to it. */
function roundUpTo(most: number): number[] {
  if (!(most > 0)) return [0];
  const top = Math.floor(Math.log10(most));
  const powers = [3, 2, 1, 0].map((down) => 10 ** (top - down));
  return [0, ...powers.flatMap((p) => [1, 2, 5].map((m) => Number((m * p).toPrecision(3)))).filter((v) => v <= most)];
}

/** Marks that leave each other room, from the left. */
function spaced(ticks: readonly Tick[]): Tick[] {
  const ROOM = 58;
  const kept: Tick[] = [];
  for (const tick of ticks) {
    const last = kept.at(-1);
    if (!last || tick.at - last.at >= ROOM) kept.push(tick);
  }
  return kept;
}

const RANK = { rendah: 1, tengah: 2, tinggi: 3 } as const;

/**
 * Where every area with both figures stands: effort to the right by its square root (few areas have very much), need upwards, as a multiple of the
 * average by its logarithm, or as the score of an index (its class where only that is printed). A multiple of 0 stands at the lower edge.
 */
export function scatterLayout({ areas, cells, axes }: Pick<Need, 'areas' | 'cells' | 'axes'>): ScatterLayout {
  const used = areas.filter((a): a is NeedArea & { need: object; effort: object } => a.need !== null && a.effort !== null);
  const times = axes.need.id !== 'ikp';
  const most = Math.max(0, ...used.map((a) => a.effort?.value ?? 0));
  const x = (v: number) => FRAME.left + PAD + Math.sqrt(most > 0 ? v / most : 0) * (WIDTH - FRAME.left - FRAME.right - 2 * PAD);
  const needOf = ({ need }: NeedArea) => (times ? (need?.ratio ?? 1) : (need?.value ?? RANK[need?.class ?? 'tengah']));
  const values = used.map(needOf);
  const positive = values.filter((v) => v > 0);
  // Intervals are seen whole, unless one of a few voters would press all the others together.
  const ends = used.flatMap((a) => a.need?.ratioInterval ?? []).filter((v) => v > 0);
  const lowest = Math.min(0.5, ...positive);
  const highest = Math.max(2, ...values);
  const [low, high] = times
    ? [Math.max(lowest / 2.5, Math.min(lowest, ...ends)) / 1.1, Math.min(highest * 2.5, Math.max(highest, ...ends)) * 1.1]
    : [0, Math.max(3, ...values) * 1.08];
  const share = (v: number) =>
    times ? Math.log(Math.min(high, Math.max(low, v)) / low) / Math.log(high / low) : Math.min(1, v / high);
  const y = (v: number) => HEIGHT - FRAME.bottom - PAD - share(v) * (HEIGHT - FRAME.top - FRAME.bottom - 2 * PAD);
  const [middle, upper] = axes.effort.breaks.map((b) => (b === null ? null : x(b)));
  return {
    dots: used.map((a, i) => ({
      code: a.code,
      name: a.name,
      cell: cells.findIndex((c) => c.key === a.cell),
      x: x(a.effort?.value ?? 0),
      y: y(values[i] ?? 0),
      low: a.need?.ratioInterval ? y(a.need.ratioInterval[0]) : null,
      high: a.need?.ratioInterval ? y(a.need.ratioInterval[1]) : null,
    })),
    xTicks: spaced(roundUpTo(most).map((value) => ({ value, at: x(value) }))),
    yTicks: (times ? RATIOS.filter((v) => v >= low && v <= high) : steps(high)).map((value) => ({ value, at: y(value) })),
    thirds: axes.effort.breaks.filter((b): b is number => b !== null).map(x),
    reference: times ? y(1) : null,
    bands: bandsOf(middle ?? null, upper ?? null),
    times,
  };
}

/** Where the classes of effort lie between the lines at which `tengah` and `tinggi` begin. */
function bandsOf(middle: number | null, upper: number | null): ScatterLayout['bands'] {
  const [left, right] = [FRAME.left, WIDTH - FRAME.right];
  const first = middle ?? upper;
  return [
    ...(first === null ? [] : [{ level: 'rendah' as const, left, right: first }]),
    ...(middle === null ? [] : [{ level: 'tengah' as const, left: middle, right: upper ?? right }]),
    ...(upper === null ? [] : [{ level: 'tinggi' as const, left: upper, right }]),
  ];
}

/** The dot nearest to a point of the drawing, within `reach` of its units; null when none is. */
export function nearestDot(dots: readonly Dot[], x: number, y: number, reach = 14): Dot | null {
  let best: Dot | null = null;
  let least = reach;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance <= least) {
      best = dot;
      least = distance;
    }
  }
  return best;
}
