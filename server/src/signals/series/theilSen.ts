import { type NoFigure, noFigure } from '../noFigure.ts';
import type { Interval } from '../poissonInterval.ts';
import { kendallSpread } from './mannKendall.ts';

export interface TheilSen {
  /** Change per unit of time: the median of the slopes of all pairs. */
  slope: number;
  /** 95 % interval of the slope. */
  interval: Interval | NoFigure;
  /** Value of the line at time 0: median value - slope x median time. */
  intercept: number;
  /** Known periods. */
  n: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

const TOO_SHORT = noFigure(
  'Deret terlalu pendek untuk selang 95 % dari kemiringannya.',
  'The series is too short for a 95 % interval of its slope.',
);

/**
 * Theil-Sen slope (Sen 1968) with its interval by Gilbert (1987, section 16.5): robust against single high periods.
 *
 * slope = median of (x_j - x_i) / (t_j - t_i) over all N pairs; C = 1.96 sqrt(Var S) with Var S of `mannKendall`, ties included;
 * limits = the slopes of rank (N - C)/2 and (N + C)/2 + 1, linear between ranks; no interval when the first is below 1.
 *
 * `series` oldest first, null = unknown and left out; `times` their times, strictly ascending (0, 1, 2 ... when not given), so an
 * unknown period does not shorten time. Fewer than two known periods give the reason. Memory grows with n^2: meant for up to about
 * 1,000 periods. Example: the Nile at Aswan 1871-1970 -> -2.6 a year [-3.628, -1.428].
 */
export function theilSen(series: readonly (number | null)[], times?: readonly number[]): TheilSen | NoFigure {
  const t: number[] = [];
  const x: number[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const [i, value] of series.entries()) {
    const time = times ? times[i] : i;
    if (time === undefined || !(time > before && Number.isFinite(time))) throw new RangeError(`not ascending: time ${time}`);
    before = time;
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`not a value of a series: ${value}`);
    t.push(time);
    x.push(value);
  }
  const n = x.length;
  if (n < 2) return noFigure('Kurang dari dua periode yang diketahui.', 'Fewer than two periods are known.');
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let pair = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      slopes[pair++] = ((x[j] as number) - (x[i] as number)) / ((t[j] as number) - (t[i] as number));
    }
  }
  slopes.sort();
  const slope = median(slopes);
  const intercept = median(Float64Array.from(x).sort()) - slope * median(Float64Array.from(t));
  const spread = Z * Math.sqrt(kendallSpread(x).variance);
  const below = (slopes.length - spread) / 2;
  const interval = below < 1 ? TOO_SHORT : { low: ranked(slopes, below), high: ranked(slopes, (slopes.length + spread) / 2 + 1) };
  return { slope, interval, intercept, n };
}

function median(ascending: Float64Array): number {
  const middle = ascending.length / 2;
  return ((ascending[Math.ceil(middle) - 1] as number) + (ascending[Math.floor(middle)] as number)) / 2;
}

/** The value of rank `rank` (1 = smallest), linear between ranks. */
function ranked(ascending: Float64Array, rank: number): number {
  const floor = Math.floor(rank);
  const below = ascending[floor - 1] as number;
  const above = ascending[Math.min(floor, ascending.length - 1)] as number;
  return below + (rank - floor) * (above - below);
}
