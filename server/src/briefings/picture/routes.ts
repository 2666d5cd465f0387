import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../accounts/caller.ts';
import { recordRead } from '../../audit/recordRead.ts';
import type { Deps } from '../../http/deps.ts';
import { createRouter, problems } from '../../http/router.ts';
import { LayerId } from '../../layers/contract.ts';
import { PictureQuery } from '../contract.ts';
import { type MadePicture, makePicture } from './makePicture.ts';

const request = { params: z.object({ layer: LayerId }), query: PictureQuery };
const binary = z.string().openapi({ format: 'binary' });
const svgRoute = createRoute({
  method: 'get',
  path: '/briefings/pictures/{layer}/map.svg',
  tags: ['briefings'],
  summary: 'Peta lapisan sebagai gambar SVG yang berdiri sendiri / the map of a layer as an SVG picture that stands alone',
  request,
  responses: { 200: { description: 'SVG', content: { 'image/svg+xml': { schema: z.string() } } }, ...problems },
});
const pngRoute = createRoute({
  method: 'get',
  path: '/briefings/pictures/{layer}/map.png',
  tags: ['briefings'],
  summary: 'Gambar yang sama sebagai PNG / the same picture as PNG',
  request,
  responses: { 200: { description: 'PNG', content: { 'image/png': { schema: binary } } }, ...problems },
});

/** `GET /briefings/pictures/{layer}/map.svg` and `map.png`: what the map shows as a picture, made without a browser. Mounted under `/api/v1`. */
export function pictureRoutes({ db, config }: Deps): OpenAPIHono {
  const router = createRouter();
  const make = async (c: Context, layer: LayerId, query: PictureQuery, format: 'svg' | 'png') => {
    const made = await makePicture({ db, config }, callerOf(c), layer, query, format);
    if (made.internal) await record(made, format, query);
    return made;
  };
  /** What everybody may see leaves without a trace; otherwise guests could make the log grow at will. */
  const record = ({ layer }: MadePicture, format: string, { size }: PictureQuery) =>
    recordRead(db, {
      action: 'export',
      subject: { type: 'layer', id: layer.layer },
      details: { format, size, level: layer.level, parent: layer.parent, dataVersion: layer.meta.dataVersion },
    });
  const headers = ({ layer, internal }: MadePicture, format: 'svg' | 'png') => ({
    'content-disposition': `attachment; filename="${pictureName(layer)}.${format}"`,
    'cache-control': internal ? 'no-store' : 'no-cache',
  });
  router.openapi(svgRoute, async (c) => {
    const made = await make(c, c.req.valid('param').layer, c.req.valid('query'), 'svg');
    return c.body(made.bytes, 200, { 'content-type': 'image/svg+xml; charset=utf-8', ...headers(made, 'svg') });
  });
  router.openapi(pngRoute, async (c) => {
    const made = await make(c, c.req.valid('param').layer, c.req.valid('query'), 'png');
    return c.body(made.bytes, 200, { 'content-type': 'image/png', ...headers(made, 'png') });
  });
  return router;
}

/** "petarawan-laporan-kabkota-19-v128". */
export const pictureName = ({ layer, level, parent, meta }: MadePicture['layer']): string =>
  ['petarawan', layer, level, parent ?? 'indonesia', `v${meta.dataVersion}`].join('-');
