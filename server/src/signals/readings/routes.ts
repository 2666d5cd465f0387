import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { levelOf, parentOf } from '../../regions/regionCode.ts';
import type { SignalDeps } from '../deps.ts';
import { ReadingsQuery, ReadingsResponse } from './contract.ts';
import { readingsOf } from './readingsOf.ts';

const readingsRoute = createRoute({
  method: 'get',
  path: '/signals/readings',
  tags: ['signals'],
  summary:
    'Lebih banyak laporan: pengawasan lebih baik atau pelanggaran lebih banyak / more reports: better supervision or more violations',
  request: { query: ReadingsQuery },
  responses: {
    200: { description: 'Dua bacaan / two readings', content: { 'application/json': { schema: ReadingsResponse } } },
    ...problems,
  },
});

/** `GET /signals/readings`. */
export function readingsRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(readingsRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => readingsOf(db, await observe(db, amongItsLike(query), sight), query.code));
  });
  return router;
}

/** An area asked for by itself is compared with those of its parent, unless the query says with whom. */
function amongItsLike(query: ReadingsQuery): ReadingsQuery {
  const { code, parent, level, group } = query;
  if (query.denominator === 'pengawasan') {
    throw new AppError('invalid_request', {
      id: 'Bacaan membandingkan laporan dan temuan; catatan pengawasan sudah ada di dalam buktinya. Pilih penyebut DPT, TPS, atau desa.',
      en: 'Readings compare reports and findings; supervision records are among their evidence. Choose DPT, TPS or desa as denominator.',
    });
  }
  if (code === undefined || parent !== undefined || group !== undefined || level !== undefined) return query;
  const own = levelOf(code);
  if (own === 'desa') {
    throw new AppError('invalid_request', {
      id: 'Bacaan ada sampai tingkat kecamatan.',
      en: 'Readings exist down to the level of kecamatan.',
    });
  }
  return { ...query, level: own satisfies MapLevel, parent: parentOf(code) ?? undefined };
}
