import { COMPLETE, isKnown, type NoDelay } from './reportingDelay.ts';

/** A period from its first to its last day (both included), days counted as in `reportingDelay`. */
export interface DayPeriod {
  from: number;
  to: number;
}

export interface Completeness {
  /** Share of the period's cases expected to be known on the day of the figures, 0 to 1. */
  share: number;
  /** True while that is below 95 %: the period will still rise, do not read it as a decline. */
  provisional: boolean;
}

/**
 * Which periods are still provisional on the day `asOf`: the mean over the period's days of the share known after asOf - day days
 * (cases spread evenly over the period); days after `asOf` count as 0. Periods at the end of a series always look low until then.
 * When the delay itself has no figure, every period has that reason. RangeError when a period ends before it begins.
 */
export function provisionalPeriods(
  periods: readonly DayPeriod[],
  delay: { readonly known: readonly number[] } | NoDelay,
  asOf: number,
): (Completeness | NoDelay)[] {
  return periods.map(({ from, to }) => {
    if (!(Number.isInteger(from) && Number.isInteger(to) && to >= from)) throw new RangeError(`not a period: ${from} to ${to}`);
    if (!isKnown<{ readonly known: readonly number[] }>(delay)) return delay;
    const { known } = delay;
    // Days old enough are complete; only the others are looked at one by one.
    const old = Math.max(0, Math.min(to, asOf - (known.length - 1)) - from + 1);
    let sum = old;
    for (let day = from + old; day <= Math.min(to, asOf); day++) sum += known[asOf - day] ?? 1;
    const share = sum / (to - from + 1);
    return { share, provisional: share < COMPLETE - 1e-12 };
  });
}
