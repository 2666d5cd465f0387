import { isFigure } from '../noFigure.ts';
import { type SeededRandom, seededRandom } from '../seededRandom.ts';
import type { AlarmMethod } from './contract.ts';
import { type AlarmOptions, type Judged, judgeSeries } from './judgeSeries.ts';

/** Periods drawn for each mean, in series of this length: long enough for CUSUM to forget its start. */
const PERIODS = 4000;
const LENGTH = 250;
/** Seed of the draws, told in every answer. */
export const CHANCE_SEED = 20_241_127;
/** Means from 0.03 to 300 reports a period, each 1.9 times the one before. */
const MEANS = Array.from({ length: 15 }, (_, i) => 0.03 * 1.93 ** i);

/**
 * The share of judged periods that are alarms when every count is nothing but chance (Poisson, same mean all the time), as a function of
 * that mean: drawn with a fixed seed, between the means drawn linear in the logarithm. The nominal level of a threshold (0.13 % for 3 sd) does
 * not hold for a yardstick of seven periods and small counts; this is what it is instead. Farrington is told by its own level, alpha / 2.
 */
export function chanceOfAlarm(method: AlarmMethod, options: AlarmOptions): (mean: number) => number {
  if (method === 'farrington') return (mean) => (mean > 0 ? options.alpha / 2 : 0);
  const shares = new Map<number, number>();
  const shareAt = (i: number): number => {
    const known = shares.get(i);
    if (known !== undefined) return known;
    const share = drawnShare(method, options, MEANS[i] as number, i);
    shares.set(i, share);
    return share;
  };
  return (mean) => {
    if (!(mean > 0)) return 0;
    const place = Math.min(MEANS.length - 1, Math.log(mean / (MEANS[0] as number)) / Math.log(1.93));
    // Below the smallest mean alarms become rarer still.
    if (place <= 0) return (shareAt(0) * mean) / (MEANS[0] as number);
    const below = Math.min(MEANS.length - 2, Math.floor(place));
    return shareAt(below) + (place - below) * (shareAt(below + 1) - shareAt(below));
  };
}

function drawnShare(method: AlarmMethod, options: AlarmOptions, mean: number, stream: number): number {
  const random = seededRandom(CHANCE_SEED, stream);
  let [judged, alarms] = [0, 0];
  for (let drawn = 0; drawn < PERIODS; drawn += LENGTH) {
    const series = Array.from({ length: LENGTH }, () => poissonSample(mean, random));
    for (const p of judgeSeries(series, [], method, options)) {
      if (!isFigure<Judged>(p)) continue;
      judged++;
      if (p.alarm) alarms++;
    }
  }
  return judged === 0 ? 0 : alarms / judged;
}

/** A Poisson count by inversion; large means in parts, because e^-mean would be 0. */
export function poissonSample(mean: number, random: SeededRandom): number {
  const PART = 200;
  if (mean > PART) return poissonSample(PART, random) + poissonSample(mean - PART, random);
  let count = 0;
  let term = Math.exp(-mean);
  for (let left = random.next(); left > term && count < 10_000; ) {
    left -= term;
    count++;
    term *= mean / count;
  }
  return count;
}
