import { AppError, type ErrorCode, type ErrorItem } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { STATISTICS, type StatisticTask } from './statistics.ts';

/** What a thread answers. Cloning would take the type and the words from an AppError; other errors travel as they are. */
export type ThreadAnswer =
  | { result: unknown }
  | { refusal: { code: ErrorCode; text: Text; items: ErrorItem[]; retryAfter: number | null } };

/** The entry of a thread of the pool: computes one statistic after the other. */
export async function statisticThread({ name, args }: StatisticTask): Promise<ThreadAnswer> {
  const statistic = STATISTICS[name] as (...args: unknown[]) => unknown;
  try {
    return { result: await statistic(...args) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, text, items, retryAfter } = error;
    return { refusal: { code, text, items, retryAfter } };
  }
}
