import type { AlarmMethod } from '@petarawan/server/contract/signals/alarms';
import type { StatisticCode } from '@petarawan/server/contract/signals/method';

/** The explanation that belongs to a method. */
export function statisticOf(method: AlarmMethod): StatisticCode {
  return method === 'cusum' || method === 'farrington' ? method : `ears-${method}`;
}
