import { isFigure } from '../noFigure.ts';
import { alarmRuns } from './alarmRuns.ts';
import { chanceOfAlarm } from './chanceOfAlarm.ts';
import type { AlarmMethod } from './contract.ts';
import { type AlarmOptions, alarmOptions, type Judged, judgeSeries } from './judgeSeries.ts';
import { lastingRises, type RiseRule } from './lastingRises.ts';
import { addScores, noScores, type ScoreSums } from './scorecard.ts';

/** What is scanned, as plain lists that a thread can be handed. */
export interface ScanInput {
  /** Counts of every series that has any, one after the other (`series * periods + period`); -1 = not known. */
  values: Int32Array;
  /** In the same places: reports that became `pelanggaran`. */
  proven: Int32Array;
  periods: number;
  /** Position of the first period judged. */
  first: number;
  provisional: boolean[];
  complete: (number | null)[];
  /**
   * Combinations of area and issue without any report: they can raise no alarm, and count as looked at. For each pattern of known periods
   * (1 = known) how many there are.
   */
  silent: { known: Uint8Array; n: number }[];
  method: AlarmMethod;
  /** Further methods whose scorecards are asked for. */
  compared: AlarmMethod[];
  asked: Partial<AlarmOptions>;
  rule: RiseRule;
}

/** A run of alarm periods: the series it is of, its positions, and the figures of its last period. */
export interface FoundAlarm extends Judged {
  series: number;
  start: number;
  end: number;
}
export interface FoundPending {
  series: number;
  period: number;
  observed: number;
  projected: number;
  expected: number;
  limit: number;
}
export interface ScanResult {
  alarms: FoundAlarm[];
  pending: FoundPending[];
  judged: number;
  /** Not complete yet and no alarm so far: neither is said of them. */
  incomplete: number;
  unknown: number;
  noBaseline: number;
  alarmPeriods: number;
  /** Alarm periods that chance alone would give. */
  chance: number;
  scores: Record<string, ScoreSums>;
  /** Of windows with a report and without an alarm: share in which a report became `pelanggaran`; null without such windows. */
  provenElsewhere: number | null;
}

/** A period of which less than this is in tells nothing of what it will be. */
const LEAST_COMPLETE = 0.2;

/**
 * Judges every series by a method, gathers runs of alarms, what is pending, and how alarms of past periods did. Pure; runs in a thread.
 */
export function scanAlarms(input: ScanInput): ScanResult {
  const { periods, first, provisional, method, rule } = input;
  const options = alarmOptions(input.asked, method);
  const chance = chanceOfAlarm(method, options);
  // A threshold belongs to the method it was asked for.
  const { threshold: _, ...withoutThreshold } = input.asked;
  const found: ScanResult = {
    ...{ alarms: [], pending: [], judged: 0, incomplete: 0, unknown: 0, noBaseline: 0, alarmPeriods: 0, chance: 0 },
    scores: Object.fromEntries([method, ...input.compared].map((m) => [m, noScores()])),
    provenElsewhere: null,
  };
  const elsewhere = { windows: 0, proven: 0 };
  const n = periods === 0 ? 0 : input.values.length / periods;
  for (let s = 0; s < n; s++) {
    const values = Array.from(input.values.subarray(s * periods, (s + 1) * periods), (v) => (v < 0 ? null : v));
    const settled = values.map((v, t) => (provisional[t] ? null : v));
    const provenIn = (from: number, to: number) => {
      for (let t = from; t <= Math.min(to, periods - 1); t++) if ((input.proven[s * periods + t] as number) > 0) return true;
      return false;
    };
    const judged = judgeSeries(values, provisional, method, options, first);
    const judgedPeriods = tally(found, input, judged, values, s);
    found.chance += judgedPeriods * chance(meanOf(settled));
    const rises = lastingRises(settled, rule, first);
    for (const m of new Set([method, ...input.compared])) {
      const own = m === method ? judged : judgeSeries(values, provisional, m, alarmOptions(withoutThreshold, m), first);
      const runs = alarmRuns(own, first).filter((run) => !provisional[run.start]);
      addScores(found.scores[m] as ScoreSums, runs, rises, settled, provenIn, rule.window);
      if (m === method) withoutAlarm(elsewhere, runs, settled, provenIn, first, rule.window);
    }
  }
  for (const { known, n: alike } of input.silent) silentSums(found, input, options, known, alike);
  found.alarms.sort((a, b) => b.score - a.score || b.observed - b.expected - (a.observed - a.expected) || a.series - b.series);
  if (elsewhere.windows > 0) found.provenElsewhere = elsewhere.proven / elsewhere.windows;
  return found;
}

/** Adds the judged periods of a series to the sums; answers how many complete ones there were. */
function tally(
  found: ScanResult,
  { first, provisional, complete, asked, method }: ScanInput,
  judged: ReturnType<typeof judgeSeries>,
  values: readonly (number | null)[],
  series: number,
): number {
  const { minimum } = alarmOptions(asked, method);
  let settled = 0;
  for (const [i, p] of judged.entries()) {
    const t = first + i;
    if (values[t] === null) found.unknown++;
    else if (!isFigure<Judged>(p)) found.noBaseline++;
    else if (provisional[t] && !p.alarm) {
      found.incomplete++;
      const share = complete[t] ?? null;
      if (share === null || share < LEAST_COMPLETE || p.limit === null) continue;
      const projected = p.observed / share;
      if (projected > p.limit && projected >= minimum)
        found.pending.push({ series, period: t, observed: p.observed, projected, expected: p.expected, limit: p.limit });
    } else {
      found.judged++;
      settled++;
      if (p.alarm) found.alarmPeriods++;
    }
  }
  for (const run of alarmRuns(judged, first)) {
    const last = judged[run.end - first];
    if (last && isFigure<Judged>(last)) found.alarms.push({ series, ...run, ...last });
  }
  return settled;
}

/** Series of zeros and unknowns only: no alarm is possible, but they were looked at. */
function silentSums(
  found: ScanResult,
  { provisional, method, first }: ScanInput,
  options: AlarmOptions,
  known: Uint8Array,
  n: number,
): void {
  const values = Array.from(known, (k) => (k ? 0 : null));
  for (const [i, p] of judgeSeries(values, provisional, method, options, first).entries()) {
    if (values[first + i] === null) found.unknown += n;
    else if (!isFigure<Judged>(p)) found.noBaseline += n;
    else if (provisional[first + i]) found.incomplete += n;
    else found.judged += n;
  }
}

/** Windows in which something came in and no alarm was raised, for comparison with those after an alarm. */
function withoutAlarm(
  sums: { windows: number; proven: number },
  runs: ReturnType<typeof alarmRuns>,
  settled: readonly (number | null)[],
  provenIn: (from: number, to: number) => boolean,
  first: number,
  window: number,
): void {
  for (let t = first; t + window < settled.length; t++) {
    if (runs.some((run) => run.start <= t + window && run.end >= t)) continue;
    let any = false;
    for (let at = t; at <= t + window && !any; at++) any = (settled[at] ?? 0) > 0;
    if (!any) continue;
    sums.windows++;
    if (provenIn(t, t + window)) sums.proven++;
  }
}

function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter((v) => v !== null);
  return known.length ? known.reduce((sum, v) => sum + v, 0) / known.length : 0;
}
