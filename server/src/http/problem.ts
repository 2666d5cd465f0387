import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import { AppError } from '../errors.ts';
import type { Problem } from './contract.ts';

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
        return { where, message: { id: `${where}: ${issue.message}`, en: `${where}: ${issue.message}` } };
      }),
    },
  );
}

/** Any error as an AppError; unknown ones become `internal` with the cause kept. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new AppError(
      'invalid_request',
      { id: error.message || 'Permintaan salah.', en: error.message || 'Bad request.' },
      { cause: error },
    );
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
  const body: Problem = {
    type: `/api/docs#${e.code}`,
    title: e.code,
    status: e.status,
    code: e.code,
    detail: e.text.id,
    detailEn: e.text.en,
    requestId,
    ...(e.items.length ? { errors: e.items } : {}),
  };
  return c.body(JSON.stringify(body), e.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(e.retryAfter === null ? {} : { 'retry-after': String(e.retryAfter) }),
  });
}
