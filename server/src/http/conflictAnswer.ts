import type { Context } from 'hono';
import type { AppError } from '../errors.ts';
import { PROBLEM_HEADERS, problemOf } from './problem.ts';

/**
 * 409 with both states, so that nothing is lost: the problem details of `error`, and beside them what stands now (`current`), what was
 * sent (`yours`), and whatever else helps to choose.
 */
export function conflictAnswer<T extends { current: unknown; yours: unknown }>(c: Context, error: AppError, states: T) {
  c.set('failure', error);
  return c.json({ ...problemOf(error, c.get('requestId') ?? ''), code: 'conflict' as const, ...states }, 409, PROBLEM_HEADERS);
}
