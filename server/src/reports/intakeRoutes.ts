import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf } from '../accounts/caller.ts';
import { importerOf } from '../accounts/importerOf.ts';
import { createRouter, problems } from '../http/router.ts';
import { FileInspection, Forget, Forgotten, IntakeCatalogue, IntakeKindName } from '../imports/intake/contract.ts';
import { inspectUpload } from '../imports/intake/inspectUpload.ts';
import { forgetRemembered, intakeCatalogue } from '../imports/intake/intakeCatalogue.ts';
import { kindNamed } from '../imports/intake/intakeKind.ts';
import { receiveUpload } from '../imports/receiveUpload.ts';
import { RegionCode } from '../regions/contract.ts';
import type { IntakeDeps } from './intakeDeps.ts';
import { sampleMappings } from './sampleMappings.ts';
import { makeTemplate } from './template/makeTemplate.ts';
import { json, NOT_KEPT, readMapping, UPLOAD_BODY, XLSX_TYPE } from './uploadRequest.ts';

const inspectRoute = createRoute({
  method: 'post',
  path: '/reports/imports/inspect',
  tags: ['reports'],
  summary: 'Periksa berkas tanpa menyimpan apa pun / look at a file without storing anything',
  description:
    'Judul kolom, contoh isi (data pribadi disamarkan), baris pertama, dan yang kurang. / Headers, samples (personal data masked), first rows, and what is missing.',
  request: {
    query: z.object({
      kind: IntakeKindName.default('reports'),
      channel: z.string().max(60).optional(),
      filename: z.string().max(255).optional(),
      sheet: z.string().max(100).optional(),
    }),
  },
  requestBody: UPLOAD_BODY,
  responses: { 200: json(FileInspection, 'Isi berkas / what the file is'), ...problems },
});

const catalogueRoute = createRoute({
  method: 'get',
  path: '/reports/intake',
  tags: ['reports'],
  summary: 'Jenis berkas, pemetaan tersimpan, dan yang diingat / kinds of files, saved mappings, and what is remembered',
  request: { query: z.object({ channel: z.string().max(60).optional() }) },
  responses: { 200: json(IntakeCatalogue, 'Daftar / lists'), ...problems },
});
const forgetRoute = createRoute({
  method: 'post',
  path: '/reports/remembered/forget',
  tags: ['reports'],
  summary: 'Lupakan judul kolom atau isian yang diingat / forget remembered headers or values',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: Forget,
          example: {
            kind: 'reports',
            channel: 'sigaplapor',
            headers: [],
            values: [{ column: 'kabupaten_kota', value: 'Kab Bateng' }],
          },
        },
      },
    },
  },
  responses: { 200: json(Forgotten, 'Berapa yang dilupakan / how many were forgotten'), ...problems },
});

const templateRoute = createRoute({
  method: 'get',
  path: '/reports/template.xlsx',
  tags: ['reports'],
  summary:
    'Templat XLSX dengan pilihan, yang memeriksa dirinya tanpa internet / XLSX template with drop-downs that checks itself offline',
  request: {
    query: z.object({
      kind: IntakeKindName.default('reports'),
      channel: z.string().max(60).optional(),
      code: RegionCode.optional(),
    }),
  },
  responses: {
    200: { description: 'XLSX', content: { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } } },
    ...problems,
  },
});

/** Routes around an import that store nothing: what a file is, what may come in. Mounted under `/api/v1`. */
export function intakeRoutes({ db, kinds }: IntakeDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(inspectRoute, async (c) => {
    const query = c.req.valid('query');
    const upload = await receiveUpload(c.req.raw, query.filename);
    try {
      const inspection = await inspectUpload(db, kinds, upload.file, {
        kind: query.kind,
        channel: query.channel ?? upload.fields.channel ?? null,
        mapping: readMapping(upload.fields.mapping),
        name: upload.name,
        sheet: query.sheet,
        importer: importerOf(callerOf(c)),
        saved: await sampleMappings(db, kinds),
      });
      return c.json(inspection, 200, NOT_KEPT);
    } finally {
      await upload.remove();
    }
  });
  router.openapi(catalogueRoute, async (c) => {
    const channel = c.req.valid('query').channel ?? null;
    return c.json(
      await intakeCatalogue(db, kinds, channel, importerOf(callerOf(c)), await sampleMappings(db, kinds)),
      200,
      NOT_KEPT,
    );
  });
  router.openapi(forgetRoute, async (c) => {
    const forgotten = await forgetRemembered(db, c.req.valid('json'), importerOf(callerOf(c)));
    return c.json({ forgotten }, 200, NOT_KEPT);
  });
  router.openapi(templateRoute, async (c) => {
    const { kind, channel = null, code = null } = c.req.valid('query');
    const bytes = await makeTemplate(db, kindNamed(kinds, kind), channel, code);
    const name = ['templat', kind, channel, code].filter((part) => part !== null).join('-');
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': XLSX_TYPE,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.xlsx"`,
      ...NOT_KEPT,
    });
  });
  return router;
}
