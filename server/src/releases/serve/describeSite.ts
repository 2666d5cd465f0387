import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { PUBLIC_SITE } from '../../http/publicView.ts';
import { PublicRelease } from '../public/contract.ts';

const number = z.string().describe('Nomor rilis / number of the release');
/** A path of an OpenAPI document may name a parameter once. */
const same = z
  .string()
  .describe('Nomor yang sama: berkas tetap bernama bila dipindahkan / the same number: the file keeps its name');

/** Adds the public files to the OpenAPI document: what the public may read of reports is these files, here or on any other web server. */
export function describeSite(registry: OpenAPIHono['openAPIRegistry']): void {
  const missing = {
    description: 'Tidak ada berkas seperti itu / no such file',
    content: { 'text/html': { schema: z.string() } },
  };
  registry.registerPath({
    method: 'get',
    path: `${PUBLIC_SITE}/rilis/{number}/data/rilis-{same}.json`,
    summary: 'Rilis publik sebagai satu dokumen, tetap selamanya / a public release as one document, for ever the same',
    request: { params: z.object({ number, same }) },
    responses: {
      200: { description: 'Rilis / release', content: { 'application/json': { schema: PublicRelease } } },
      404: missing,
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${PUBLIC_SITE}/rilis/{number}/data/datapackage.json`,
    summary: 'Daftar semua berkas data rilis dengan kamusnya / every data file of a release with its dictionary',
    request: { params: z.object({ number }) },
    responses: { 200: { description: 'Data Package', content: { 'application/json': { schema: z.unknown() } } }, 404: missing },
  });
}
