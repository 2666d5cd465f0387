import { type NoFigure, noFigure } from '../noFigure.ts';

export interface CusumPeriod {
  /** The sum S after this period. */
  sum: number;
  alarm: boolean;
  /** Periods since S was last 0, this one included (0 when it is 0): the rise is likely to have begun that long ago. */
  run: number;
}

const NO_SCORE = noFigure(
  'Periode ini tidak mempunyai nilai; jumlah kumulatif tidak berubah.',
  'This period has no value; the cumulative sum stays as it was.',
);

/**
 * Upper CUSUM of standardised scores (Page 1954): finds small rises that last, where EARS finds single high periods.
 *
 * S(t) = max(0, S(t-1) + z(t) - k), S = 0 at the start; alarm when S(t) > h, strictly (R's `algo.cusum` takes S = h too).
 * k = 0.5 looks for a rise of one standard deviation; h = 4 by default. With `reset` S starts from 0 again after an alarm, so that each
 * alarm is news; without, the alarm stays as long as the rise is not used up.
 *
 * `scores`: oldest first, from `poissonScores` or another standardisation; a period without score leaves S and the run as they were
 * and has its reason. Example (Montgomery's control chart, k 0.5, h 5): S = 5.28 and the first alarm at period 29, run 7.
 */
export function cusum(
  scores: readonly (number | NoFigure | null)[],
  options: { k?: number; h?: number; reset?: boolean } = {},
): (CusumPeriod | NoFigure)[] {
  const { k = 0.5, h = 4, reset = false } = options;
  if (!(k >= 0 && Number.isFinite(k))) throw new RangeError(`not a reference value k: ${k}`);
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError(`not a decision interval h: ${h}`);
  let sum = 0;
  let run = 0;
  return scores.map((score) => {
    if (typeof score !== 'number') return score ?? NO_SCORE;
    if (!Number.isFinite(score)) throw new RangeError(`not a score: ${score}`);
    sum = Math.max(0, sum + score - k);
    run = sum > 0 ? run + 1 : 0;
    const period = { sum, alarm: sum > h, run };
    if (reset && period.alarm) {
      sum = 0;
      run = 0;
    }
    return period;
  });
}
