import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { publishedPath } from '../db/publishedData.ts';
import { createRouter, problems } from '../http/router.ts';

const FOLDER = 'samples';
const EXTENSION = '.csv';

/** The sample files that ship with the product, one per system whose export is known: named as its saved mapping is. */
const SAMPLES = readdirSync(publishedPath(FOLDER))
  .filter((file) => file.endsWith(EXTENSION))
  .map((file) => file.slice(0, -EXTENSION.length))
  .sort() as [string, ...string[]];

const sampleRoute = createRoute({
  method: 'get',
  path: '/reports/sample.csv',
  tags: ['reports'],
  summary: 'Berkas contoh satu sistem, berisi data contoh / a sample file of one system, with synthetic data',
  request: { query: z.object({ id: z.enum(SAMPLES) }) },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } }, ...problems },
});

/** Sample files to look at and to try an import with. Mounted under `/api/v1`. */
export function sampleRoutes(): OpenAPIHono {
  const router = createRouter();
  router.openapi(sampleRoute, async (c) => {
    const { id } = c.req.valid('query');
    return c.body(await readFile(publishedPath(`${FOLDER}/${id}${EXTENSION}`), 'utf8'), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="data-contoh-${id}.csv"`,
    });
  });
  return router;
}
