import { isFigure, type NoFigure } from '../noFigure.ts';
import type { Judged } from './judgeSeries.ts';

/** Consecutive alarm periods, by position in the series. */
export interface AlarmRun {
  start: number;
  end: number;
}

/**
 * Runs of alarm periods of a judged series; `first` is the position of the first judged period. A period that is not known ends a run, as
 * nobody can say that it went on.
 */
export function alarmRuns(judged: readonly (Judged | NoFigure)[], first: number): AlarmRun[] {
  const runs: AlarmRun[] = [];
  for (const [i, p] of judged.entries()) {
    if (!isFigure<Judged>(p) || !p.alarm) continue;
    const last = runs.at(-1);
    if (last && last.end === first + i - 1) last.end = first + i;
    else runs.push({ start: first + i, end: first + i });
  }
  return runs;
}
