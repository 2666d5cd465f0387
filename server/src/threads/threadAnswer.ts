import { AppError, type ErrorCode, type ErrorItem } from '../errors.ts';
import type { Text } from '../http/contract.ts';

/** What a thread answers. Cloning would take the type and the words from an AppError; other errors travel as they are. */
export type ThreadAnswer =
  | { result: unknown }
  | { refusal: { code: ErrorCode; text: Text; items: ErrorItem[]; retryAfter: number | null } };

/** For the entry of a thread: the result of `work`, or its AppError in plain values. Other errors are thrown. */
export async function threadAnswer(work: () => unknown): Promise<ThreadAnswer> {
  try {
    return { result: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, text, items, retryAfter } = error;
    return { refusal: { code, text, items, retryAfter } };
  }
}

/** On the other side: the result, or the AppError thrown again. */
export function resultOf(answer: ThreadAnswer): unknown {
  if ('result' in answer) return answer.result;
  const { code, text, items, retryAfter } = answer.refusal;
  throw new AppError(code, text, { items, retryAfter });
}
