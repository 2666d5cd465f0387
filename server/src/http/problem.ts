import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import { diskFull, isDiskFull } from '../diskFull.ts';
import { AppError } from '../errors.ts';
import type { Problem, Text } from './contract.ts';
import { issueText } from './issueText.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Names the request in the answer's header, in problem details and in the log. */
    requestId: string;
    /** The error that was answered, if one was. */
    failure: AppError;
  }
}

/** Wrong query or body, as one AppError with an item per field. */
export function invalidRequest(error: ZodError): AppError {
  return new AppError(
    'invalid_request',
    { id: 'Permintaan tidak dapat dibaca.', en: 'The request cannot be read.' },
    {
      items: error.issues.map((issue) => {
        const where = issue.path.join('.') || 'query';
        const { id, en } = issueText(issue);
        return { where, message: { id: `${where}: ${id}`, en: `${where}: ${en}` } };
      }),
    },
  );
}

const BAD_REQUEST: Text = {
  id: 'Isi permintaan tidak dapat dibaca.',
  en: 'The content of the request cannot be read.',
};
/** What libraries refuse by a status alone, before a rule of ours is asked. */
const REFUSED: Record<number, Text> = {
  415: {
    id: 'Jenis isi permintaan (Content-Type) tidak diterima di alamat ini; lihat /api/docs.',
    en: 'The type of the content (Content-Type) is not accepted at this address; see /api/docs.',
  },
};

/** Any error as an AppError; unknown ones become `internal` with the cause kept. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return diskFull((error as NodeJS.ErrnoException).path, error);
  if (error instanceof HTTPException && error.status < 500) {
    return new AppError('invalid_request', REFUSED[error.status] ?? BAD_REQUEST, { cause: error });
  }
  return new AppError(
    'internal',
    {
      id: 'Terjadi kesalahan di server. Coba lagi; bila berulang, sebutkan nomor permintaan.',
      en: 'Something failed on the server. Try again; if it happens again, quote the request number.',
    },
    { cause: error },
  );
}

/**
 * Answers an error as RFC 9457 problem details under the id of its request; `observeRequests` writes it into the log. Errors that
 * pass by themselves say when to try again.
 */
export function problemResponse(c: Context, error: unknown): Response {
  const e = asAppError(error);
  const requestId = c.get('requestId') ?? randomUUID();
  c.set('failure', e);
  return c.body(JSON.stringify(problemOf(e, requestId)), e.status, {
    ...PROBLEM_HEADERS,
    ...(e.retryAfter === null ? {} : { 'retry-after': String(e.retryAfter) }),
  });
}

/** Headers of every problem answer. */
export const PROBLEM_HEADERS = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };

/** An error as problem details. */
export function problemOf(e: AppError, requestId: string, status: number = e.status): Problem {
  return {
    type: `/api/docs#${e.code}`,
    title: e.code,
    status,
    code: e.code,
    detail: e.text.id,
    detailEn: e.text.en,
    requestId,
    ...(e.items.length ? { errors: e.items } : {}),
  };
}
