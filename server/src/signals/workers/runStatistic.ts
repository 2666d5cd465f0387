import { AppError } from '../../errors.ts';
import { stopSignal } from '../../operations/stopSignal.ts';
import { LONGEST_QUEUE, statisticPool } from './statisticPool.ts';
import type { StatisticArgs, StatisticName, StatisticResult, StatisticTask } from './statistics.ts';
import type { ThreadAnswer } from './statisticThread.ts';

/**
 * Computes a statistic of `STATISTICS` in a thread, while this one goes on answering requests. Arguments and result are copied. Throws
 * what the statistic throws (RangeError, AppError); AppError `unavailable` when too many are waiting or the process is stopping.
 */
export async function runStatistic<K extends StatisticName>(name: K, args: StatisticArgs<K>): Promise<StatisticResult<K>> {
  if (stopSignal.aborted) throw stopping();
  const pool = statisticPool();
  if (pool.queueSize >= LONGEST_QUEUE) throw tooMany();
  const task: StatisticTask = { name, args };
  const answer = (await pool.run(task).catch((error: unknown) => {
    if (!isCancelled(error)) throw error;
    throw stopSignal.aborted ? stopping() : error;
  })) as ThreadAnswer;
  if ('result' in answer) return answer.result as StatisticResult<K>;
  const { code, text, items, retryAfter } = answer.refusal;
  throw new AppError(code, text, { items, retryAfter });
}

const isCancelled = (error: unknown) => error instanceof Error && error.name === 'CancelError';

function tooMany(): AppError {
  return new AppError('unavailable', {
    id: `Sudah ${LONGEST_QUEUE} perhitungan menunggu giliran. Ulangi beberapa detik lagi.`,
    en: `${LONGEST_QUEUE} computations are waiting already. Try again in a few seconds.`,
  });
}

function stopping(): AppError {
  return new AppError('unavailable', {
    id: 'PetaRawan sedang dihentikan, jadi perhitungan ini tidak diselesaikan. Ulangi setelah server berjalan lagi.',
    en: 'PetaRawan is being stopped, so this computation is not finished. Try again when the server runs again.',
  });
}
