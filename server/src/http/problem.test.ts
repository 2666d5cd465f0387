import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorOptions } from '../errors.ts';
import { problemResponse } from './problem.ts';

const text = { id: 'Tidak dapat.', en: 'Cannot.' };
const answer = (code: ConstructorParameters<typeof AppError>[0], options?: ErrorOptions) => {
  const app = new Hono();
  app.get('/', (c) => problemResponse(c, new AppError(code, text, options)));
  return app.request('/');
};

describe('Retry-After', () => {
  it.each([
    ['unavailable', undefined, '5'],
    ['busy', undefined, '5'],
    ['unavailable', { retryAfter: 30 }, '30'],
    ['busy', { retryAfter: 1.2 }, '2'],
    ['unavailable', { retryAfter: null }, null],
    ['conflict', undefined, null],
    ['internal', undefined, null],
  ] as const)('of %s with %j is %s', async (code, options, header) => {
    expect((await answer(code, options)).headers.get('retry-after')).toBe(header);
  });
});
