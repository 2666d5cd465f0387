import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../../accounts/caller.ts';
import { body, json, ownProblems, PRIVATE } from '../../accounts/routeShapes.ts';
import { createRouter } from '../../http/router.ts';
import type { SignalDeps } from '../deps.ts';
import { NeighbourEdit, NeighboursQuery, NeighboursResponse, NewLink } from './contract.ts';
import { editLink, withdrawLink } from './editLinks.ts';
import { editOf, readNeighbours } from './readNeighbours.ts';

const tags = ['signals'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

const readRoute = createRoute({
  method: 'get',
  path: '/signals/neighbours',
  tags,
  summary: 'Tetangga wilayah: darat, laut, tambahan perencana / neighbours of areas: by land, by sea, added by planners',
  request: { query: NeighboursQuery },
  responses: { 200: json(NeighboursResponse, 'Tetangga / neighbours'), ...ownProblems },
});
const editRoute = createRoute({
  method: 'post',
  path: '/signals/neighbours',
  tags,
  summary: 'Tambah atau hapus tautan dua wilayah, dengan alasan / add or remove a link of two areas, with a reason',
  request: body(NewLink),
  responses: { 201: json(NeighbourEdit, 'Perubahan / edit'), ...ownProblems },
});
const withdrawRoute = createRoute({
  method: 'delete',
  path: '/signals/neighbours/{id}',
  tags,
  summary: 'Tarik perubahan tautan; riwayatnya tetap / withdraw an edit of links; its history stays',
  request: { params },
  responses: { 200: json(NeighbourEdit, 'Ditarik / withdrawn'), ...ownProblems },
});

/** `GET`, `POST /signals/neighbours` and `DELETE /signals/neighbours/{id}`. */
export function neighboursRoutes({ db, config, cache, observe }: SignalDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(readRoute, (c) => {
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => readNeighbours(db, config, observe, query, sight));
  });
  router.openapi(editRoute, async (c) =>
    c.json(editOf(await editLink(db, config, callerOf(c), c.req.valid('json'))), 201, PRIVATE),
  );
  router.openapi(withdrawRoute, async (c) =>
    c.json(editOf(await withdrawLink(db, callerOf(c), c.req.valid('param').id)), 200, PRIVATE),
  );
  return router;
}
