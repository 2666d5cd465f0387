import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import { Problem } from '../http/contract.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { AuditQuery, AuditResponse } from './contract.ts';
import { listAudit } from './listAudit.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/audit',
  tags: ['audit'],
  summary: 'Catatan audit, terbaru lebih dahulu / audit log, newest first',
  request: { query: AuditQuery },
  responses: {
    200: { description: 'Catatan / entries', content: { 'application/json': { schema: AuditResponse } } },
    ...problems,
    403: { description: 'Tidak boleh / forbidden', content: { 'application/problem+json': { schema: Problem } } },
  },
});

/** Number of the last row of the page before. Throws AppError `invalid_request` for anything we did not hand out. */
function readCursor(cursor: string): number {
  const seq = Number(cursor);
  if (Number.isSafeInteger(seq) && seq >= 1) return seq;
  throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) tidak dikenal.', en: 'Unknown cursor.' });
}

/** `GET /audit`. Mounted under `/api/v1`; nothing here is kept in memory. */
export function auditRoutes({ db }: Pick<Deps, 'db'>): OpenAPIHono {
  const router = createRouter();
  router.openapi(listRoute, async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const before = cursor === undefined ? null : readCursor(cursor);
    return c.json(await listAudit(db, filter, { before, limit }), 200, { 'cache-control': 'no-store' });
  });
  return router;
}
