import { AppError } from '../errors.ts';
import { maskPasswords } from './maskPasswords.ts';

/** What the log says of an error. */
export interface DescribedError {
  type: string;
  /** Stable code of an AppError, or the engine's or system's code. */
  code?: string;
  message: string;
  /** Stack of the error and of its causes; only of errors nobody foresaw. */
  stack?: string;
}

const CAUSES = 4;

function stackOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined || depth >= CAUSES ? own : `${own}\ncaused by ${stackOf(error.cause, depth + 1)}`;
}

/** Any thrown value as plain facts, without the passwords of URLs in it. A refusal (status below 500) needs no stack. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: maskPasswords(String(error)) };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    message: maskPasswords(error.message),
    ...(error instanceof AppError && error.status < 500 ? {} : { stack: maskPasswords(stackOf(error)) }),
  };
}
