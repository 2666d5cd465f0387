import { rateRatio } from '../rateRatio.ts';

/** A rise that lasted: the window in which it is clearest. */
export interface LastingRise {
  /** Position of its first period, and of the last one of the window. */
  onset: number;
  end: number;
}

export interface RiseRule {
  /** Periods of the window, and periods before it that are compared with. */
  window: number;
  before: number;
  /** Known periods that the periods before must have. */
  known: number;
}

/** Fewer reports than this in a window are no rise, whatever came before (as for marks of the time axis). */
export const LEAST_IN_WINDOW = 5;

/**
 * Rises that lasted, found without any alarm: windows of 4 weeks whose reports, **without the highest week**, are clearly above the 7 weeks
 * before (exact 95 % interval of the rate ratio above 1, `rateRatio`), with at least 5 reports in the window. So one high week by itself is
 * none. Of windows that follow each other the one with the highest lower limit is the rise.
 *
 * `series` oldest first, null = unknown or not complete; a window needs all but one of its periods known, `before` at least `known`.
 * `from`: the first onset looked for.
 */
export function lastingRises(series: readonly (number | null)[], { window, before, known }: RiseRule, from = 0): LastingRise[] {
  const rises: LastingRise[] = [];
  let best: { onset: number; low: number } | null = null;
  const close = () => {
    if (best) rises.push({ onset: best.onset, end: best.onset + window - 1 });
    best = null;
  };
  for (let onset = Math.max(from, before); onset + window <= series.length; onset++) {
    const low = lowestRatio(series, onset, window, before, known);
    if (low <= 1) close();
    else if (best === null || low > (best as { low: number }).low) best = { onset, low };
  }
  close();
  return rises;
}

/** Whether enough of the window that begins at `onset` is known to say that a rise did or did not last. */
export function canBeJudged(series: readonly (number | null)[], onset: number, window: number): boolean {
  return onset + window <= series.length && sumOf(series, onset, onset + window).n >= window - 1;
}

function lowestRatio(series: readonly (number | null)[], onset: number, window: number, before: number, known: number): number {
  const after = sumOf(series, onset, onset + window);
  if (after.n < window - 1 || after.sum < LEAST_IN_WINDOW) return 0;
  const base = sumOf(series, onset - before, onset);
  if (base.n < known) return 0;
  const lasting = after.sum - after.most;
  const exposure = (after.n - 1) / base.n;
  // The exact interval costs a thousand times more than this, and never begins above 1 below 1.6 standard deviations.
  const total = lasting + base.sum;
  const share = exposure / (1 + exposure);
  if (lasting - total * share <= 1.6 * Math.sqrt(total * share * (1 - share))) return 0;
  return rateRatio(lasting, base.sum, exposure).low;
}

function sumOf(series: readonly (number | null)[], from: number, to: number): { n: number; sum: number; most: number } {
  let [n, sum, most] = [0, 0, 0];
  for (let t = from; t < to; t++) {
    const value = series[t];
    if (value === null || value === undefined) continue;
    n++;
    sum += value;
    most = Math.max(most, value);
  }
  return { n, sum, most };
}
