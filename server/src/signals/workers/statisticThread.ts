import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import { STATISTICS, type StatisticTask } from './statistics.ts';

/** The entry of a thread of the pool: computes one statistic after the other. */
export function statisticThread({ name, args }: StatisticTask): Promise<ThreadAnswer> {
  const statistic = STATISTICS[name] as (...args: unknown[]) => unknown;
  return threadAnswer(() => statistic(...args));
}
