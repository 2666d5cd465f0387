import { isFigure, type NoFigure, noFigure } from '../noFigure.ts';
import { baseline } from '../series/baseline.ts';
import { type CusumPeriod, cusum } from '../series/cusum.ts';
import { type EarsPeriod, ears, NO_BASELINE, UNKNOWN_PERIOD } from '../series/ears.ts';
import { type C3Period, earsC3 } from '../series/earsC3.ts';
import { type FarringtonPeriod, farrington } from '../series/farrington.ts';
import type { AlarmMethod } from './contract.ts';

/** How series are judged; `alarmOptions` fills in what was not asked for. */
export interface AlarmOptions {
  baseline: number;
  guard: number;
  known: number;
  sd: number;
  threshold: number;
  minimum: number;
  years: number;
  alpha: number;
}

/** One period of a series as a method of alarm sees it. */
export interface Judged {
  observed: number;
  expected: number;
  sd: number;
  /** An alarm is strictly above this; null when what earlier periods carry is an alarm by itself. */
  limit: number | null;
  /** Statistic over its threshold, above 1 for an alarm. */
  score: number;
  alarm: boolean;
}

const THRESHOLDS: Record<AlarmMethod, number> = { c1: 3, c2: 3, c3: 2, cusum: 4, farrington: 1 };
/** A rise of one standard deviation is what CUSUM looks for. */
const K = 0.5;

/** Options with the defaults of a method. A threshold asked for counts for `method` only; others are judged by their own. */
export function alarmOptions(asked: Partial<AlarmOptions>, method: AlarmMethod): AlarmOptions {
  const length = asked.baseline ?? 7;
  return {
    baseline: length,
    guard: asked.guard ?? (method === 'c1' ? 0 : 2),
    known: Math.min(length, Math.max(3, asked.known ?? Math.ceil((length * 5) / 7))),
    sd: asked.sd ?? 0.5,
    threshold: asked.threshold ?? THRESHOLDS[method],
    minimum: asked.minimum ?? 3,
    years: asked.years ?? 3,
    alpha: asked.alpha ?? 0.01,
  };
}

/**
 * A series judged by one method, from position `first` on (answers stand from there). A period that is not complete yet is judged with
 * what is in, which can only rise, and is unknown to all others: it belongs to no baseline. Fewer than `minimum` reports are no alarm.
 *
 * CUSUM takes the mean of the periods that C2 compares with as its expected count, not below sd^2 (a Poisson variance), scores
 * (x - m) / sqrt(m), k = 0.5, no reset; only a period above what is expected is an alarm, so that one does not go on after the end of a rise.
 */
export function judgeSeries(
  series: readonly (number | null)[],
  provisional: readonly boolean[],
  method: AlarmMethod,
  options: AlarmOptions,
  first = 0,
): (Judged | NoFigure)[] {
  const settled = provisional.some(Boolean) ? series.map((v, t) => (provisional[t] ? null : v)) : series;
  const judged = judge(settled, method, options, first);
  for (let t = first; t < series.length; t++) {
    const value = series[t] as number | null;
    if (!provisional[t] || value === null) continue;
    const until = settled.slice(0, t + 1);
    until[t] = value;
    judged[t - first] = judge(until, method, options, t)[0] as Judged | NoFigure;
  }
  return judged;
}

function judge(
  series: readonly (number | null)[],
  method: AlarmMethod,
  options: AlarmOptions,
  first: number,
): (Judged | NoFigure)[] {
  const { baseline: length, guard, known, sd: minSd, threshold, minimum } = options;
  const told = (observed: number, expected: number, sd: number, limit: number | null, score: number, alarm: boolean): Judged => ({
    observed,
    expected,
    sd,
    limit,
    score,
    alarm: alarm && observed >= minimum,
  });
  if (method === 'farrington') {
    return farrington(series, { years: options.years, alpha: options.alpha }, first).map((p) => {
      if (!isFigure<FarringtonPeriod>(p)) return p;
      const room = Math.max(p.limit - p.expected, minSd);
      return told(p.observed, p.expected, Math.sqrt(p.phi * p.expected), p.limit, (p.observed - p.expected) / room, p.alarm);
    });
  }
  const earsOptions = { baseline: length, guard, threshold, minSd, leastKnown: known };
  // Nothing before this can matter to the first period asked for.
  const from = method === 'cusum' ? 0 : Math.max(0, first - length - guard - 2);
  const part = from === 0 ? series : series.slice(from);
  if (method === 'cusum') return judgeCusum(part, options, told).slice(first);
  if (method === 'c3') {
    return earsC3(part, earsOptions)
      .slice(first - from)
      .map((p) => (isFigure<C3Period>(p) ? told(p.observed, p.expected, p.sd, p.limit, p.statistic / threshold, p.alarm) : p));
  }
  return ears(part, method === 'c1' ? 'C1' : 'C2', earsOptions)
    .slice(first - from)
    .map((p) => (isFigure<EarsPeriod>(p) ? told(p.observed, p.expected, p.sd, p.limit, p.statistic / threshold, p.alarm) : p));
}

function judgeCusum(
  series: readonly (number | null)[],
  { baseline: length, guard, known, sd: minSd, threshold: h }: AlarmOptions,
  told: (...figures: [number, number, number, number | null, number, boolean]) => Judged,
): (Judged | NoFigure)[] {
  const means = series.map((_, t) => baseline(series, t - guard - length, t - guard - 1, known)?.mean ?? null);
  const spread = (mean: number) => Math.max(mean, minSd ** 2);
  const scores = series.map((x, t) => {
    const mean = means[t];
    if (x === null) return UNKNOWN_PERIOD;
    return mean === null || mean === undefined ? NO_BASELINE : (x - spread(mean)) / Math.sqrt(spread(mean));
  });
  let before = 0;
  return cusum(scores, { k: K, h }).map((p, t) => {
    if (!isFigure<CusumPeriod>(p)) return p;
    const m = spread(means[t] as number);
    const limit = m + Math.sqrt(m) * (h + K - before);
    before = p.sum;
    const observed = series[t] as number;
    return told(observed, means[t] as number, Math.sqrt(m), limit > 0 ? limit : null, p.sum / h, p.alarm && observed > m);
  });
}

/** Why a method cannot be used at all; null when it can. `history`: periods there are before the first one judged. */
export function refusalOf(
  method: AlarmMethod,
  interval: 'week' | 'day',
  years: number,
  history: number,
): (NoFigure & { code: string }) | null {
  if (method !== 'farrington') return null;
  if (interval === 'day')
    return {
      code: 'perlu_minggu',
      ...noFigure(
        'Farrington membandingkan minggu dengan minggu; pilih interval=week.',
        'Farrington compares weeks with weeks; choose interval=week.',
      ),
    };
  const needed = years * 52 + 3;
  if (history >= needed) return null;
  return {
    code: 'riwayat_kurang',
    ...noFigure(
      `Farrington memerlukan ${needed} minggu riwayat yang sebanding (${years} tahun); sebelum periode ini ada ${history}. Pakai C1, C2, C3 atau CUSUM, atau periode yang lebih akhir.`,
      `Farrington needs ${needed} weeks of comparable history (${years} years); there are ${history} before this period. Use C1, C2, C3 or CUSUM, or a later period.`,
    ),
  };
}
