import type { Problem, Text } from '@petarawan/server/contract/http';

/**
 * What went wrong with a request, ready to be shown: `code` is stable (from the problem details, or `offline`,
 * `unexpected_answer`, `http_<status>`), `detail` says what and why in both languages.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Text;
  readonly requestId: string | null;
  /** Seconds until asking again can help, where the server says so (`Retry-After`). */
  retryAfter: number | null = null;
  /** The whole answer: a conflict carries both states. */
  body: unknown;
  /** What is wrong with single fields, where the server says so. */
  items: Problem['errors'];

  constructor(status: number, code: string, detail: Text, requestId: string | null, cause?: unknown) {
    super(`${code}: ${detail.id}`, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
  }

  static fromProblem(problem: Problem): ApiError {
    const detail = { id: problem.detail, en: problem.detailEn };
    const error = new ApiError(problem.status, problem.code, detail, problem.requestId);
    error.items = problem.errors;
    return error;
  }

  /** Asking again can help: the network, a busy server, not a wrong request. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}
