import { statisticThreads } from './statisticPool.ts';
import type { StatisticArgs, StatisticName, StatisticResult, StatisticTask } from './statistics.ts';

/**
 * Computes a statistic of `STATISTICS` in a thread, while this one goes on answering requests. Arguments and result are copied. Throws
 * what the statistic throws (RangeError, AppError); AppError `unavailable` when too many are waiting or the process is stopping.
 */
export async function runStatistic<K extends StatisticName>(name: K, args: StatisticArgs<K>): Promise<StatisticResult<K>> {
  const task: StatisticTask = { name, args };
  return (await statisticThreads.run(task)) as StatisticResult<K>;
}
