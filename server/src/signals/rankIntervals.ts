import { gammaSample } from './gammaSample.ts';
import { type NoFigure, noFigure } from './noFigure.ts';
import { seededRandom } from './seededRandom.ts';

/** What is known about an area's rate: a gamma distribution with this shape and rate (mean shape / rate). */
export interface RateBelief {
  shape: number;
  rate: number;
}

/** Ranks from the highest rate (1) down; whole numbers. */
export interface RankInterval {
  median: number;
  low: number;
  high: number;
  /** For each of `tops`: share of the rounds in which the area was among the first so many. */
  top: number[];
}

export interface RankIntervals {
  /** Areas that are ranked. */
  n: number;
  draws: number;
  seed: number;
  areas: (RankInterval | NoFigure)[];
}

const NO_BELIEF = noFigure(
  'Laju wilayah ini tidak diketahui, jadi tidak ada peringkat.',
  'The rate of this area is not known, so it has no rank.',
);
const ALONE = noFigure('Tidak ada wilayah lain untuk diperingkat.', 'There is no other area to rank against.');

/**
 * How sure a ranking is: in each of `draws` rounds every area's rate is drawn from what is known about it and the areas are ranked; the
 * interval holds the middle `level` of an area's ranks. Equal draws share the smallest rank, as in `ranks`.
 *
 * Quantiles are whole ranks (type 1: the smallest rank with at least that share of the rounds at or below it). Every area draws from its
 * own stream of the seed, given by its place in `beliefs`: give the areas in the order of their codes and the answer is the same on
 * every machine. Use the posterior of `ebRates`, or gamma(count + 1/2, denominator) (`rankBeliefOf`) where each area should stand for
 * itself. `tops` asks how often an area is among the first so many (ties included). Null (nothing known) gets a reason, and so does an area without another. At least 100 draws and rates above 0; else RangeError.
 * Time and memory grow with areas x draws: 7,285 x 1,000 take 30 MB and run in a worker.
 */
export function rankIntervals(
  beliefs: readonly (RateBelief | null)[],
  options: { seed: number; draws?: number; level?: number; tops?: readonly number[] },
): RankIntervals {
  const { seed, draws = 2000, level = 0.95, tops = [] } = options;
  if (!Number.isInteger(draws) || draws < 100) throw new RangeError(`too few draws: ${draws}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`not a level: ${level}`);
  const known = beliefs.flatMap((belief, stream) => (belief ? [{ ...belief, random: seededRandom(seed, stream) }] : []));
  for (const { shape, rate } of known) {
    if (!(shape > 0 && rate > 0 && Number.isFinite(shape / rate))) throw new RangeError(`not a gamma: ${shape}, ${rate}`);
  }
  const n = known.length;
  const ranked = new Uint32Array(n * draws);
  const values = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < n; i++) {
      const { shape, rate, random } = known[i] as (typeof known)[number];
      values[i] = gammaSample(shape, random) / rate;
    }
    const order = Float64Array.from(values).sort();
    for (let i = 0; i < n; i++) ranked[i * draws + draw] = 1 + countAbove(order, values[i] as number);
  }
  let next = 0;
  const areas = beliefs.map((belief) => {
    if (!belief) return NO_BELIEF;
    if (n === 1) return ALONE;
    const own = ranked.subarray(next * draws, ++next * draws).sort();
    const at = (p: number) => own[Math.max(0, Math.ceil(p * draws - 1e-9) - 1)] as number;
    return {
      median: at(0.5),
      low: at((1 - level) / 2),
      high: at((1 + level) / 2),
      top: tops.map((k) => countUpTo(own, k) / draws),
    };
  });
  return { n, draws, seed, areas };
}

/** Belief about a rate from its own count alone (Jeffreys' prior); null without a denominator. */
export function rankBeliefOf(count: number | null, denominator: number | null): RateBelief | null {
  return count === null || denominator === null || !(denominator > 0) ? null : { shape: count + 0.5, rate: denominator };
}

/** Number of values up to `most` in ascending values. */
function countUpTo(ascending: Uint32Array, most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of values above `value` in ascending values. */
function countAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return ascending.length - low;
}
