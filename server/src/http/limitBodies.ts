import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '../errors.ts';
import { problemResponse } from './problem.ts';

/** A corrected row or a form; anything larger is a file. */
export const MOST_BODY_BYTES = 1 << 20;

/**
 * Limits bodies that are read into memory. Addresses that stream files have a limit of their own and are named in `streamed`.
 * Bodies are taken as they come: nothing a sender compressed is unpacked here.
 */
export function limitBodies(streamed: readonly string[]): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: (c) =>
      problemResponse(
        c,
        new AppError('too_large', {
          id: `Isi permintaan lebih besar dari ${MOST_BODY_BYTES >> 10} KB.`,
          en: `The content of the request is larger than ${MOST_BODY_BYTES >> 10} KB.`,
        }),
      ),
  });
  return async (c, next) => (streamed.includes(c.req.path) ? next() : limit(c, next));
}
