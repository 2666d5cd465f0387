import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { SEES_PUBLIC } from '../accounts/sight.ts';
import { recordRead } from '../audit/recordRead.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { buildLayer } from './buildLayer.ts';
import { LayerId, LayerQuery, LayerResponse } from './contract.ts';
import { layerCsv } from './layerCsv.ts';
import { panelsRoutes } from './panels/routes.ts';

const params = z.object({ layer: LayerId });

const layerRoute = createRoute({
  method: 'get',
  path: '/layers/{layer}',
  tags: ['layers'],
  summary: 'Yang digambar peta: angka, kelas, dan alasan kosong / what the map shows: figures, classes, reasons for absence',
  request: { params, query: LayerQuery },
  responses: { 200: { description: 'Lapisan / layer', content: { 'application/json': { schema: LayerResponse } } }, ...problems },
});
const csvRoute = createRoute({
  method: 'get',
  path: '/layers/{layer}/csv',
  tags: ['layers'],
  summary: 'Lapisan yang sama sebagai CSV / the same layer as CSV',
  request: { params, query: LayerQuery },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } }, ...problems },
});

/** `GET /layers/{layer}`, `/layers/{layer}/csv` and `/layers/laporan/panels`. Mounted under `/api/v1`. */
export function layersRoutes({ db, cache, config }: Deps): OpenAPIHono {
  const router = createRouter();
  router.route('/', panelsRoutes({ db, cache }));
  router.openapi(layerRoute, (c) => {
    const { layer } = c.req.valid('param');
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => buildLayer(db, layer, query, sight, config));
  });
  router.openapi(csvRoute, async (c) => {
    const { layer } = c.req.valid('param');
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    const built = await buildLayer(db, layer, query, sight, config);
    const asked = new URL(c.req.url).searchParams;
    const filter = Object.entries(query)
      .filter(([key]) => asked.has(key))
      .map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join('|') : String(value)]);
    // What everybody may see leaves without a trace; otherwise guests could make the log grow at will.
    const internal = sight.key !== SEES_PUBLIC.key;
    if (internal)
      await recordRead(db, {
        action: 'export',
        subject: { type: 'layer', id: layer },
        details: {
          format: 'csv',
          level: built.level,
          parent: built.parent,
          dataVersion: built.meta.dataVersion,
          filter: Object.fromEntries(filter),
        },
      });
    const name = ['petarawan', layer, built.level, built.parent ?? 'indonesia', `v${built.meta.dataVersion}`].join('-');
    return c.body(layerCsv(built, filter), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': internal ? 'no-store' : 'no-cache',
    });
  });
  return router;
}
