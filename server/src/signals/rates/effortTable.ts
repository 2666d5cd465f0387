import { countInterval } from '../countInterval.ts';
import type { Interval } from '../poissonInterval.ts';
import { ranks } from '../ranks.ts';

/** Findings of an area and the effort behind them, whichever kind that is; null where it is not known. */
export interface EffortArea {
  findings: number | null;
  effort: number | null;
}

export interface EffortRow {
  rate: number;
  interval: Interval;
  /** 1 = most findings per effort. */
  rank: number;
  /** The rate of all of the scope lies inside the interval; null when it is not known. */
  sameAsParent: boolean | null;
}

/**
 * Findings per `per` units of effort, with the exact (Garwood) interval of the count, ranked: a place that was patrolled three times as
 * much and found three times as much ranks the same. Effort is taken as known. No row for an area without findings counted or effort.
 */
export function effortTable(areas: readonly EffortArea[], per: number, parentRate: number | null): (EffortRow | null)[] {
  const rates = areas.map(({ findings, effort }) =>
    findings === null || effort === null || !(effort > 0) ? null : (findings / effort) * per,
  );
  const ranked = ranks(rates);
  return areas.map(({ findings, effort }, i) => {
    const rate = rates[i] ?? null;
    if (rate === null || findings === null || effort === null) return null;
    const { low, high } = countInterval(findings);
    const interval = { low: (low / effort) * per, high: (high / effort) * per };
    return {
      rate,
      interval,
      rank: ranked[i] as number,
      sameAsParent: parentRate === null ? null : interval.low <= parentRate && parentRate <= interval.high,
    };
  });
}
