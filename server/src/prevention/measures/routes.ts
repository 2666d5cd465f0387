import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import type { Sight } from '../../accounts/sight.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import {
  MeasureChange,
  MeasureCode,
  MeasureConflict,
  MeasureDetail,
  MeasuresQuery,
  MeasuresResponse,
  NewMeasure,
} from './contract.ts';
import { MeasureConflictError } from './measureConflict.ts';
import { readMeasure, readMeasures } from './readMeasures.ts';
import { changeMeasure, createMeasure } from './saveMeasure.ts';

const tags = ['prevention'];
const params = z.object({ code: MeasureCode });

const listRoute = createRoute({
  method: 'get',
  path: '/prevention/measures',
  tags,
  summary: 'Katalog langkah pencegahan per isu dan fase / catalogue of measures by issue and phase',
  request: { query: MeasuresQuery },
  responses: { 200: json(MeasuresResponse, 'Langkah / measures'), ...problems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/prevention/measures/{code}',
  tags,
  summary: 'Satu langkah dengan semua versinya / one measure with all its versions',
  request: { params },
  responses: { 200: json(MeasureDetail, 'Langkah / measure'), ...problems },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/prevention/measures',
  tags,
  summary: 'Tambah langkah sendiri / add a measure of your own',
  request: body(NewMeasure),
  responses: { 201: json(MeasureDetail, 'Dibuat / made'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/prevention/measures/{code}',
  tags,
  summary: 'Ubah, hentikan atau pakai lagi satu langkah / change, retire or restore a measure',
  request: { params, ...body(MeasureChange) },
  responses: {
    200: json(MeasureDetail, 'Diubah / changed'),
    ...ownProblems,
    409: {
      description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both versions',
      content: { 'application/problem+json': { schema: MeasureConflict } },
    },
  },
});

/** `/prevention/measures...`. Mounted under `/api/v1`. */
export function measuresRoutes({ db, cache }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  const meta = () => ({ dataVersion: db.version, sample: false, sources: [] });
  const detail = async (sight: Sight, code: string): Promise<MeasureDetail> => {
    const { measure, versions } = await readMeasure(db, sight, code);
    return { ...measure, versions, meta: meta() };
  };
  router.openapi(listRoute, (c) => {
    const { retired, ...filter } = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(
      c,
      async (): Promise<MeasuresResponse> => ({
        items: await readMeasures(db, sight, { ...filter, retired: retired === '1' }),
        meta: meta(),
      }),
    );
  });
  router.openapi(oneRoute, (c) => {
    const { code } = c.req.valid('param');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => detail(sight, code));
  });
  router.openapi(makeRoute, async (c) => {
    const caller = callerOf(c);
    const code = await createMeasure(db, caller, c.req.valid('json'));
    return c.json(await detail(sightOfCaller(caller), code), 201, PRIVATE);
  });
  router.openapi(changeRoute, async (c) => {
    const caller = callerOf(c);
    const { code } = c.req.valid('param');
    const yours = c.req.valid('json');
    try {
      await changeMeasure(db, caller, code, yours);
      return c.json(await detail(sightOfCaller(caller), code), 200, PRIVATE);
    } catch (error) {
      if (!(error instanceof MeasureConflictError)) throw error;
      return conflictAnswer(c, error, { current: error.current, yours });
    }
  });
  return router;
}
