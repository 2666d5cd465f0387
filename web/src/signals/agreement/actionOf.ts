import type { Origin } from '@petarawan/server/contract/reports';
import type { Factor } from '@petarawan/server/contract/signals/agreement';

export const ACTIONS = ['coverage', 'findingsPerRecord', 'watched', 'supervisors', 'tps', 'dpt', 'size'] as const;
/** What a planner does about a factor that the order goes with. */
export type Action = (typeof ACTIONS)[number];

/**
 * Effort is taken out of findings, not out of reports of the public. Dividing by the size of an area helps where that has not been done
 * (`rates`); afterwards small areas only stand out by chance more easily.
 */
export function actionOf(factor: Factor, origin: Origin, rates: boolean): Action {
  if (factor === 'effort') return origin === 'temuan' ? 'findingsPerRecord' : 'watched';
  if (factor === 'tps' || factor === 'dpt') return rates ? 'size' : factor;
  return factor;
}
