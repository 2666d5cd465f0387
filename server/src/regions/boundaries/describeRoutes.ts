import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { problems } from '../../http/router.ts';
import { BoundaryManifest } from '../contract.ts';

const ROOT = '/api/v1/boundaries';
const version = z.string().describe('Versi dari manifest / version named by the manifest');

/** Adds the boundary addresses to the OpenAPI document; they are files, so they are served without its router. */
export function describeBoundaryRoutes(registry: OpenAPIHono['openAPIRegistry']): void {
  registry.registerPath({
    method: 'get',
    path: `${ROOT}/manifest`,
    summary: 'Set batas yang berlaku / the active boundary set',
    responses: {
      200: { description: 'Manifest', content: { 'application/json': { schema: BoundaryManifest } } },
      404: problems[404],
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${ROOT}/{version}/{file}`,
    summary: 'TopoJSON, titik label, tetangga / TopoJSON, label points, neighbours; immutable',
    request: { params: z.object({ version, file: z.string() }) },
    responses: { 200: { description: 'JSON', content: { 'application/json': { schema: z.unknown() } } }, 404: problems[404] },
  });
  registry.registerPath({
    method: 'get',
    path: `${ROOT}/{version}/tiles/{z}/{x}/{y}.pbf`,
    summary: 'Ubin vektor kecamatan / vector tiles of kecamatan; immutable',
    request: { params: z.object({ version, z: z.string(), x: z.string(), y: z.string() }) },
    responses: {
      200: {
        description: 'Mapbox Vector Tile',
        content: { 'application/vnd.mapbox-vector-tile': { schema: { type: 'string', format: 'binary' } } },
      },
      204: { description: 'Tidak ada daratan di ubin ini / no land in this tile' },
      404: problems[404],
    },
  });
}
