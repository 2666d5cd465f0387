import { quantile } from '../quantile.ts';
import type { AlarmRun } from './alarmRuns.ts';
import { canBeJudged, type LastingRise } from './lastingRises.ts';

/** Alarms of past periods against the rises that lasted. */
export interface ScoreSums {
  alarms: number;
  hits: number;
  falseAlarms: number;
  misses: number;
  rises: number;
  notJudged: number;
  proven: { hits: number; falseAlarms: number };
  /** Periods by which each hit came before its rise could be seen without it. */
  leads: number[];
}

export const noScores = (): ScoreSums => ({
  alarms: 0,
  hits: 0,
  falseAlarms: 0,
  misses: 0,
  rises: 0,
  notJudged: 0,
  proven: { hits: 0, falseAlarms: 0 },
  leads: [],
});

/**
 * Adds one series to the sums.
 *
 * Hit: a run of alarm periods that shares a period with the window of a lasting rise (`lastingRises`, found without any alarm). False
 * alarm: one that does not, where what follows it is known. Miss: a lasting rise in whose window no alarm stands. Lead: periods from the
 * first alarm period to the last one of the window, when the rise can be seen by waiting (0 to twice the window less 1).
 * `proven`: whether a report of the alarm's first period or the `window` periods after it became `pelanggaran`; beside the figures, not part of them, because
 * most violations are no rise.
 */
export function addScores(
  sums: ScoreSums,
  runs: readonly AlarmRun[],
  rises: readonly LastingRise[],
  series: readonly (number | null)[],
  provenIn: (from: number, to: number) => boolean,
  window: number,
): void {
  const touches = (run: AlarmRun, rise: LastingRise) => run.start <= rise.end && run.end >= rise.onset;
  for (const run of runs) {
    const rise = rises.find((r) => touches(run, r));
    if (!rise && !canBeJudged(series, run.start, window)) {
      sums.notJudged++;
      continue;
    }
    sums.alarms++;
    const proven = provenIn(run.start, run.start + window);
    if (rise) {
      sums.hits++;
      sums.leads.push(rise.end - Math.max(run.start, rise.onset - window + 1));
      if (proven) sums.proven.hits++;
    } else {
      sums.falseAlarms++;
      if (proven) sums.proven.falseAlarms++;
    }
  }
  sums.rises += rises.length;
  sums.misses += rises.filter((rise) => !runs.some((run) => touches(run, rise))).length;
}

/** Median and range of the leads, in days. */
export function leadTimes(leads: readonly number[], daysEach: number): { median: number; low: number; high: number } | null {
  if (leads.length === 0) return null;
  const sorted = leads.map((lead) => lead * daysEach).sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: sorted[0] as number, high: sorted.at(-1) as number };
}
