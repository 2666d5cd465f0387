import type { Text } from '../http/contract.ts';
import { type Interval, poissonInterval } from './poissonInterval.ts';

export interface Rate extends Interval {
  value: number;
}
/** Why there is no rate. */
export interface NoRate {
  reason: Text;
}

/**
 * count / denominator x per, with the exact Poisson (Garwood) 95 % interval of the count scaled alike; the denominator is taken
 * as known. A denominator that is missing, zero or negative gives no rate but the reason. Example: 5 reports among 200,000 voters,
 * per 100,000 -> 2.5 [0.81, 5.83]. Throws RangeError when `count` is not a whole number from 0.
 */
export function rate(count: number, denominator: number | null, per = 100_000): Rate | NoRate {
  const { low, high } = poissonInterval(count);
  if (denominator === null || !Number.isFinite(denominator)) {
    return {
      reason: { id: 'Penyebut tidak ada, jadi laju tidak dihitung.', en: 'There is no denominator, so no rate is computed.' },
    };
  }
  if (denominator <= 0) {
    return { reason: { id: 'Penyebut nol, jadi laju tidak dihitung.', en: 'The denominator is zero, so no rate is computed.' } };
  }
  const factor = per / denominator;
  return { value: count * factor, low: low * factor, high: high * factor };
}
