import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, sightFor } from '../accounts/caller.ts';
import { importerOf } from '../accounts/importerOf.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import { recordRead } from '../audit/recordRead.ts';
import { PageQuery } from '../http/contract.ts';
import { asAppError } from '../http/problem.ts';
import { createRouter, problems } from '../http/router.ts';
import { recordsShown } from '../imports/auditEvents.ts';
import { ImportSummary, ImportsResponse, ShownImport } from '../imports/contract.ts';
import { importAuthors } from '../imports/importAuthors.ts';
import { ImportDifference, ImportLine, IntakeKindName } from '../imports/intake/contract.ts';
import { importLines } from '../imports/intake/importLines.ts';
import { kindNamed } from '../imports/intake/intakeKind.ts';
import { kindOfImport } from '../imports/intake/kindOfImport.ts';
import { importDifference } from '../imports/intake/previousImport.ts';
import { listImports, showImport } from '../imports/listImports.ts';
import { receiveUpload } from '../imports/receiveUpload.ts';
import { type RunOptions, runImport } from '../imports/runImport.ts';
import { undoImport } from '../imports/undoImport.ts';
import type { IntakeDeps } from './intakeDeps.ts';
import { intakeRoutes } from './intakeRoutes.ts';
import { quarantineRoutes } from './quarantineRoutes.ts';
import { sampleRoutes } from './sampleRoutes.ts';
import { cursorNumber, Id, json, NOT_KEPT, readMapping, Switch, UPLOAD_BODY } from './uploadRequest.ts';

const NDJSON = 'application/x-ndjson';
const lines = {
  'application/json': { schema: ImportSummary },
  [NDJSON]: { schema: ImportLine },
};
const uploadRoute = createRoute({
  method: 'post',
  path: '/reports/imports',
  tags: ['reports'],
  summary: 'Unggah berkas laporan, cakupan, kegiatan … / upload a file of reports, coverage, activities …',
  description:
    'CSV, XLSX atau JSON lines, paling besar 512 MB. Dengan Accept: application/x-ndjson jawabannya baris kemajuan, lalu hasilnya (status selalu 200); bila pengirim pergi sebelum penyimpanan dimulai, tidak ada yang disimpan. / CSV, XLSX or JSON lines, at most 512 MB. With Accept: application/x-ndjson it answers lines of progress, then the result (status always 200); when the sender goes away before storing began, nothing is stored.',
  request: {
    query: z.object({
      kind: IntakeKindName.default('reports'),
      channel: z.string().max(60).optional(),
      dry_run: Switch.optional(),
      /** The file is everything its channel holds within its dates: what it no longer has is withdrawn. */
      full: Switch.optional(),
      filename: z.string().max(255).optional(),
      sheet: z.string().max(100).optional(),
    }),
  },
  requestBody: UPLOAD_BODY,
  responses: {
    200: { description: 'Uji coba, atau baris kemajuan / dry run, or lines of progress', content: lines },
    201: json(ImportSummary, 'Diimpor / imported'),
    ...problems,
  },
});
const listRoute = createRoute({
  method: 'get',
  path: '/reports/imports',
  tags: ['reports'],
  summary: 'Impor, terbaru lebih dahulu / imports, newest first',
  request: { query: PageQuery.extend({ kind: IntakeKindName.optional(), channel: z.string().max(60).optional() }) },
  responses: { 200: json(ImportsResponse, 'Impor / imports'), ...problems },
});
const showRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}',
  tags: ['reports'],
  summary: 'Satu impor dengan contoh perubahannya / one import with examples of what it changed',
  request: { params: Id },
  responses: { 200: json(ShownImport, 'Impor / import'), ...problems },
});
const compareRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/compare',
  tags: ['reports'],
  summary: 'Satu impor di samping impor sebelumnya / an import beside the one before it',
  description:
    'Bawaan: impor sebelumnya dengan jenis, kanal dan pemilik yang sama. / By default the one before of the same kind, channel and owner.',
  request: { params: Id, query: z.object({ with: z.coerce.number().int().positive().optional() }) },
  responses: { 200: json(ImportDifference, 'Perbedaan / difference'), ...problems },
});
const undoRoute = createRoute({
  method: 'post',
  path: '/reports/imports/{id}/undo',
  tags: ['reports'],
  summary: 'Batalkan satu impor / undo one import',
  request: { params: Id },
  responses: { 200: json(ImportSummary, 'Dibatalkan / undone'), ...problems },
});

/** Routes of files coming in: look at, upload, list, compare, undo, quarantine. Mounted under `/api/v1`; nothing here is cached. */
export function importRoutes(deps: IntakeDeps): OpenAPIHono {
  const { db, kinds: all } = deps;
  const router = createRouter();
  router.openapi(uploadRoute, async (c) => {
    const query = c.req.valid('query');
    const upload = await receiveUpload(c.req.raw, query.filename);
    let keep = false;
    try {
      const dryRun = isOn(query.dry_run);
      const kind = kindNamed(all, query.kind);
      const options: RunOptions = {
        channel: query.channel ?? upload.fields.channel ?? null,
        mapping: readMapping(upload.fields.mapping),
        dryRun,
        full: isOn(query.full),
        fileName: upload.name,
        sheet: query.sheet,
        importer: importerOf(callerOf(c)),
      };
      if (!c.req.header('accept')?.includes(NDJSON)) {
        return c.json(await runImport(db, kind.source, upload.file, options), dryRun ? 200 : 201);
      }
      keep = true;
      const body = importLines((onStep, signal) => runImport(db, kind.source, upload.file, { ...options, onStep, signal }), {
        bytes: upload.bytes,
        requestId: c.get('requestId') ?? '',
        done: upload.remove,
        failed: (error) => c.set('failure', asAppError(error)),
      });
      // Nothing between may gather the lines before it passes them on.
      return c.body(body, 200, { 'content-type': NDJSON, 'x-accel-buffering': 'no', ...NOT_KEPT }) as never;
    } finally {
      if (!keep) await upload.remove();
    }
  });
  router.openapi(listRoute, async (c) => {
    const { cursor, limit, kind, channel } = c.req.valid('query');
    const owners = seenRegions(sightFor(callerOf(c), 'read_records'));
    const kinds = kind === undefined ? all.map((k) => k.kind) : [kind];
    const items = await listImports(db, { before: cursorNumber(cursor), limit, kinds, channel, owners });
    const next = items.length === limit ? String(items.at(-1)?.id) : null;
    return c.json({ items, next, authors: await importAuthors(db, items) }, 200, NOT_KEPT);
  });
  router.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOfImport(db, all, id);
    const detail = await showImport(db, id, seenRegions(sightFor(callerOf(c), 'read_records')));
    const shown = detail.examples.length + detail.problems.length;
    if (shown) await recordRead(db, recordsShown('import', id, shown));
    const authors = await importAuthors(db, [detail]);
    return c.json({ ...detail, author: authors[String(id)] ?? null }, 200, NOT_KEPT);
  });
  router.openapi(compareRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOfImport(db, all, id);
    const difference = await importDifference(db, id, c.req.valid('query').with ?? null);
    const shown = difference.comparison?.examples.length ?? 0;
    if (shown) await recordRead(db, recordsShown('import', id, shown));
    return c.json(difference, 200, NOT_KEPT);
  });
  router.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOfImport(db, all, id);
    return c.json(await undoImport(db, id, importerOf(callerOf(c))), 200);
  });
  router.route('/', quarantineRoutes(deps));
  router.route('/', intakeRoutes(deps));
  router.route('/', sampleRoutes());
  return router;
}

const isOn = (value: z.infer<typeof Switch> | undefined) => value === '1' || value === 'true';
