import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import { conflictAnswer } from '../../http/conflictAnswer.ts';
import { createRouter, problems } from '../../http/router.ts';
import type { PreventionDeps } from '../deps.ts';
import {
  GatheredQuery,
  GatheredResponse,
  PlaceChange,
  PlaceConflict,
  PlaceDetail,
  PlaceId,
  PlaceInput,
  PlacesQuery,
  PlacesResponse,
} from './contract.ts';
import { gatherPlaces } from './gatherPlaces.ts';
import { PlaceConflictError } from './placeConflict.ts';
import { readPlace, readPlaces } from './readPlaces.ts';
import { changePlace, createPlace } from './savePlace.ts';

const tags = ['prevention'];
const params = z.object({ id: PlaceId });
const conflict = {
  description: 'Sudah diubah orang lain: keduanya / changed by somebody else: both versions',
  content: { 'application/problem+json': { schema: PlaceConflict } },
};

const listRoute = createRoute({
  method: 'get',
  path: '/prevention/places',
  tags,
  summary: 'Kampung pengawasan, posko dan rangkaian kegiatan, hidup atau tidak / places and series of prevention, alive or not',
  request: { query: PlacesQuery },
  responses: { 200: json(PlacesResponse, 'Tempat / places'), ...problems },
});
const gatheredRoute = createRoute({
  method: 'get',
  path: '/prevention/places/gathered',
  tags,
  summary: 'Tempat pencegahan per wilayah, untuk simbol pada peta / places of prevention per area, for symbols on a map',
  request: { query: GatheredQuery },
  responses: { 200: json(GatheredResponse, 'Wilayah / areas'), ...problems },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/prevention/places/{id}',
  tags,
  summary: 'Satu tempat dengan kegiatannya / one place with its activities',
  request: { params },
  responses: { 200: json(PlaceDetail, 'Tempat / place'), ...ownProblems },
});
const makeRoute = createRoute({
  method: 'post',
  path: '/prevention/places',
  tags,
  summary: 'Catat tempat / add a place',
  request: body(PlaceInput),
  responses: { 201: json(PlaceDetail, 'Dicatat / added'), ...ownProblems },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/prevention/places/{id}',
  tags,
  summary: 'Ubah, tutup atau buka lagi tempat / change, close or reopen a place',
  request: { params, ...body(PlaceChange) },
  responses: { 200: json(PlaceDetail, 'Diubah / changed'), ...ownProblems, 409: conflict },
});

/** The registry of places and series of prevention. Mounted under `/api/v1`. */
export function placesRoutes({ db, cache }: PreventionDeps): OpenAPIHono {
  const router = createRouter();
  const seenBy = (c: Context) => seenRegions(sightOfCaller(callerOf(c)));
  router.openapi(listRoute, (c) => {
    const query = c.req.valid('query');
    const seen = seenBy(c);
    return cache.respond(c, () => readPlaces(db, seen, query));
  });
  router.openapi(gatheredRoute, (c) => {
    const query = c.req.valid('query');
    const seen = seenBy(c);
    return cache.respond(c, () => gatherPlaces(db, seen, query));
  });
  router.openapi(oneRoute, async (c) => c.json(await readPlace(db, c.req.valid('param').id, callerOf(c)), 200, PRIVATE));
  router.openapi(makeRoute, async (c) => {
    const id = await createPlace(db, callerOf(c), c.req.valid('json'));
    return c.json(await readPlace(db, id, callerOf(c)), 201, PRIVATE);
  });
  router.openapi(changeRoute, async (c) => {
    const [{ id }, yours] = [c.req.valid('param'), c.req.valid('json')];
    try {
      await changePlace(db, callerOf(c), id, yours);
    } catch (error) {
      // A conflict is answered with both states; everything else as anywhere.
      if (!(error instanceof PlaceConflictError)) throw error;
      return conflictAnswer(c, error, { current: await readPlace(db, id, callerOf(c)), yours });
    }
    return c.json(await readPlace(db, id, callerOf(c)), 200, PRIVATE);
  });
  return router;
}
