import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightOfCaller } from '../accounts/caller.ts';
import { SEES_PUBLIC } from '../accounts/sight.ts';
import { recordRead } from '../audit/recordRead.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { todayInJakarta } from '../today.ts';
import { buildLayer } from './buildLayer.ts';
import { LayerId, LayerQuery, LayerResponse } from './contract.ts';
import { LAYER_FILES, type LayerFileName } from './files.ts';
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
const FILES: Record<LayerFileName, string> = {
  csv: 'Lapisan yang sama sebagai CSV / the same layer as CSV',
  xlsx: 'Lapisan yang sama sebagai buku kerja / the same layer as a workbook',
  geojson: 'Lapisan yang sama dengan bentuk wilayahnya sebagai GeoJSON / the same layer with the shapes of its areas as GeoJSON',
};
const fileRoute = (name: LayerFileName) =>
  createRoute({
    method: 'get',
    path: `/layers/{layer}/${name}` as const,
    tags: ['layers'],
    summary: FILES[name],
    request: { params, query: LayerQuery },
    responses: {
      200: {
        description: name,
        content: { [LAYER_FILES[name].type.split(';')[0] ?? '']: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...problems,
    },
  });

/** `GET /layers/{layer}`, the same as files (`csv`, `xlsx`, `geojson`) and `/layers/laporan/panels`. Mounted under `/api/v1`. */
export function layersRoutes({ db, cache, config }: Deps): OpenAPIHono {
  const router = createRouter();
  router.route('/', panelsRoutes({ db, cache }));
  router.openapi(layerRoute, (c) => {
    const { layer } = c.req.valid('param');
    const query = c.req.valid('query');
    const sight = sightOfCaller(callerOf(c));
    return cache.respond(c, () => buildLayer(db, layer, query, sight, config));
  });
  for (const name of ['csv', 'xlsx', 'geojson'] as const) {
    router.openapi(fileRoute(name), async (c) => {
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
            format: name,
            level: built.level,
            parent: built.parent,
            dataVersion: built.meta.dataVersion,
            filter: Object.fromEntries(filter),
          },
        });
      const file = ['petarawan', layer, built.level, built.parent ?? 'indonesia', `v${built.meta.dataVersion}`].join('-');
      const { type, make } = LAYER_FILES[name];
      return c.body(await make({ db, dataDir: config.dataDir }, built, filter, todayInJakarta()), 200, {
        'content-type': type,
        'content-disposition': `attachment; filename="${file}.${name}"`,
        'cache-control': internal ? 'no-store' : 'no-cache',
      });
    });
  }
  return router;
}
