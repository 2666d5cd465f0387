import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter } from '../../http/router.ts';
import { RegionCode } from '../../regions/contract.ts';
import { DeckOffice, DeckOfficeInput } from '../saved/contract.ts';
import { readOffice } from './readOffice.ts';
import { saveOffice } from './saveOffice.ts';

const tags = ['briefings'];
const params = z.object({ code: RegionCode });
const readRoute = createRoute({
  method: 'get',
  path: '/briefings/offices/{code}',
  tags,
  summary: 'Nama dan logo kantor pada paparannya / name and logo of an office on its decks',
  request: { params },
  responses: { 200: json(DeckOffice, 'Templat kantor / template of the office'), ...ownProblems },
});
const saveRoute = createRoute({
  method: 'put',
  path: '/briefings/offices/{code}',
  tags,
  summary: 'Ubah nama dan logo kantor (PNG atau JPEG) / change name and logo of an office (PNG or JPEG)',
  request: { params, ...body(DeckOfficeInput) },
  responses: { 200: json(DeckOffice, 'Disimpan / saved'), ...ownProblems },
});

/** Templates of offices. Mounted under `/api/v1`. */
export function officesRoutes({ db }: Deps): OpenAPIHono {
  const router = createRouter();
  router.openapi(readRoute, async (c) => c.json(await readOffice(db, c.req.valid('param').code), 200, PRIVATE));
  router.openapi(saveRoute, async (c) =>
    c.json(await saveOffice(db, callerOf(c), c.req.valid('param').code, c.req.valid('json')), 200, PRIVATE),
  );
  return router;
}
