import type { Text } from './http/contract.ts';

/** Stable machine-readable codes; they are part of the public API. */
export type ErrorCode =
  | 'invalid_request'
  | 'invalid_file'
  | 'not_found'
  | 'conflict'
  | 'unauthenticated'
  | 'forbidden'
  | 'too_large'
  | 'too_many'
  | 'busy'
  | 'unavailable'
  | 'internal';

const STATUS: Record<ErrorCode, 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429 | 500 | 503> = {
  invalid_request: 400,
  invalid_file: 422,
  not_found: 404,
  conflict: 409,
  unauthenticated: 401,
  forbidden: 403,
  too_large: 413,
  too_many: 429,
  busy: 423,
  unavailable: 503,
  internal: 500,
};

/** What passes by itself may be tried again after so many seconds, unless the error says otherwise. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = { busy: 5, too_many: 60, unavailable: 5 };

/** One reason inside an error: what, where, and what to do. */
export interface ErrorItem {
  /** Column, query parameter, feature or file part the reason is about. */
  where?: string;
  /** Row number in the user's file (header = 1), if any. */
  row?: number;
  message: Text;
}

export interface ErrorOptions {
  items?: ErrorItem[];
  cause?: unknown;
  /** Seconds after which the same may be tried again; null when waiting does not help. Default 5 for `busy` and `unavailable`, 60 for `too_many`. */
  retryAfter?: number | null;
}

/** The one error type that rules and repositories throw; HTTP and the command line map it once. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly text: Text;
  readonly items: ErrorItem[];
  /** Whole seconds for the header Retry-After; null without one. */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, text: Text, options: ErrorOptions = {}) {
    super(`${text.id} / ${text.en}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.text = text;
    this.items = options.items ?? [];
    const seconds = options.retryAfter === undefined ? (RETRY_AFTER[code] ?? null) : options.retryAfter;
    this.retryAfter = seconds === null ? null : Math.max(0, Math.ceil(seconds));
  }

  /** HTTP status of this error. */
  get status() {
    return STATUS[this.code];
  }
}
