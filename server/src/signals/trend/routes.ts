import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { AppError } from '../../errors.ts';
import { createRouter, problems } from '../../http/router.ts';
import { levelOf, parentOf } from '../../regions/regionCode.ts';
import { areaName } from '../../reports/repository.ts';
import type { SignalDeps } from '../deps.ts';
import { SignalTrendQuery, SignalTrendResponse } from './contract.ts';
import { trendsOf } from './trendsOf.ts';

const trendRoute = createRoute({
  method: 'get',
  path: '/signals/trend',
  tags: ['signals'],
  summary: 'Arah yang diuji: naik, turun, atau tidak terlihat / tested direction: rising, falling, or none to be seen',
  request: { query: SignalTrendQuery },
  responses: {
    200: {
      description: 'Arah per wilayah / direction by area',
      content: { 'application/json': { schema: SignalTrendResponse } },
    },
    ...problems,
  },
});

/** `GET /signals/trend`. Mounted under `/api/v1`. */
export function trendRoutes({ db, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(trendRoute, (c) => {
    const { code, interval, ...query } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, async () => {
      const place = code === undefined ? {} : placeOf(code, (await areaName(db, code)) !== null);
      const observed = await observe(db, { ...query, ...place, denominator: 'jumlah' }, sight);
      return trendsOf(observed, { code, interval });
    });
  });
  return router;
}

/** The scope in which one area is found. Throws AppError `invalid_request` for villages, `not_found` for an unknown area. */
function placeOf(code: string, known: boolean) {
  const level = levelOf(code);
  if (level === 'desa') {
    throw new AppError('invalid_request', {
      id: 'Arah diuji untuk provinsi, kabupaten/kota dan kecamatan; jumlah tiap desa terlalu kecil.',
      en: 'Directions are tested for provinces, regencies/cities and districts; counts of a village are too small.',
    });
  }
  if (!known) throw new AppError('not_found', { id: `Tidak ada wilayah ${code}.`, en: `There is no region ${code}.` });
  return { level, parent: parentOf(code) ?? undefined, group: undefined, units: undefined };
}
