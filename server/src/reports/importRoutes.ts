import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, reachOf, sightFor } from '../accounts/caller.ts';
import { importerOf } from '../accounts/importerOf.ts';
import { seenRegions } from '../accounts/seenRegions.ts';
import { recordRead } from '../audit/recordRead.ts';
import { AppError } from '../errors.ts';
import { PageQuery } from '../http/contract.ts';
import type { Deps } from '../http/deps.ts';
import { createRouter, problems } from '../http/router.ts';
import { quarantineExported, recordsShown } from '../imports/auditEvents.ts';
import { ImportDetail, ImportSummary, ImportsResponse, QuarantineRow } from '../imports/contract.ts';
import { importRecord } from '../imports/importRecord.ts';
import type { SpecSource } from '../imports/importSpec.ts';
import { listImports, showImport } from '../imports/listImports.ts';
import { correctRow, listQuarantine, quarantineCsv, quarantineRow, readmitRows } from '../imports/quarantine.ts';
import { receiveUpload } from '../imports/receiveUpload.ts';
import { runImport } from '../imports/runImport.ts';
import { undoImport } from '../imports/undoImport.ts';
import { coverageImport } from './coverageImport.ts';
import { reportsImport } from './reportsImport.ts';

const KINDS = ['reports', 'coverage'] as const;
type Kind = (typeof KINDS)[number];
const SPECS: Record<Kind, SpecSource> = { reports: (db, channel) => reportsImport(db, channel), coverage: coverageImport };

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const Id = z.object({ id: z.coerce.number().int().positive() });
const Mapping = z.record(z.string(), z.string().nullable());
const ReadmitResponse = z.object({
  admitted: z.boolean(),
  /** The import the row came in by; null when it is still not right. */
  import: ImportSummary.nullable(),
  /** The row with its new reasons; null when it was admitted, or when the caller may not read records. */
  row: QuarantineRow.nullable(),
});

/** Rows are shown, not left lying in a browser. */
const NOT_KEPT = { 'cache-control': 'no-store' };
const FILE = { type: 'string', format: 'binary' } as const;
const uploadRoute = createRoute({
  method: 'post',
  path: '/reports/imports',
  tags: ['reports'],
  summary: 'Unggah berkas laporan atau cakupan / upload a file of reports or coverage',
  description: 'CSV, XLSX atau JSON lines, paling besar 512 MB. / CSV, XLSX or JSON lines, at most 512 MB.',
  request: {
    query: z.object({
      kind: z.enum(KINDS).default('reports'),
      channel: z.string().max(60).optional(),
      dry_run: z.enum(['0', '1', 'true', 'false']).optional(),
      filename: z.string().max(255).optional(),
      sheet: z.string().max(100).optional(),
    }),
  },
  // Declared here and not as `request.body`: the body is streamed, so it must not be read for validation.
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: FILE, channel: { type: 'string' }, mapping: { type: 'string', description: 'JSON' } },
        },
      },
      'application/octet-stream': { schema: FILE },
      'text/csv': { schema: FILE },
    },
  },
  responses: {
    200: json(ImportSummary, 'Uji coba / dry run'),
    201: json(ImportSummary, 'Diimpor / imported'),
    ...problems,
  },
});
const listRoute = createRoute({
  method: 'get',
  path: '/reports/imports',
  tags: ['reports'],
  summary: 'Impor, terbaru lebih dahulu / imports, newest first',
  request: { query: PageQuery },
  responses: {
    200: json(ImportsResponse, 'Impor / imports'),
    ...problems,
  },
});
const showRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}',
  tags: ['reports'],
  summary: 'Satu impor dengan contoh perubahannya / one import with examples of what it changed',
  request: { params: Id },
  responses: { 200: json(ImportDetail, 'Impor / import'), ...problems },
});
const undoRoute = createRoute({
  method: 'post',
  path: '/reports/imports/{id}/undo',
  tags: ['reports'],
  summary: 'Batalkan satu impor / undo one import',
  request: { params: Id },
  responses: { 200: json(ImportSummary, 'Dibatalkan / undone'), ...problems },
});
const quarantineRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine',
  tags: ['reports'],
  summary: 'Baris yang dikarantina / quarantined rows',
  request: { params: Id, query: PageQuery },
  responses: { 200: json(z.object({ items: z.array(QuarantineRow), next: z.string().nullable() }), 'Baris / rows'), ...problems },
});
const csvRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine.csv',
  tags: ['reports'],
  summary: 'Baris yang dikarantina dalam kolom asalnya / quarantined rows in their own columns',
  request: { params: Id },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } }, ...problems },
});
const correctRoute = createRoute({
  method: 'post',
  path: '/reports/quarantine/{id}',
  tags: ['reports'],
  summary: 'Perbaiki satu baris dan terima kembali / correct one row and re-admit it',
  request: {
    params: Id,
    body: {
      required: true,
      content: { 'application/json': { schema: Mapping.openapi({ example: { tanggal_kejadian: '2024-02-14' } }) } },
    },
  },
  responses: { 200: json(ReadmitResponse, 'Hasil / result'), ...problems },
});

/** Position in a list from a cursor. Throws AppError `invalid_request` for anything we did not hand out. */
function cursorNumber(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const value = Number(cursor);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new AppError('invalid_request', { id: 'Penanda halaman (cursor) tidak dikenal.', en: 'Unknown cursor.' });
}

function readMapping(text: string | undefined): Record<string, string | null> {
  if (!text) return {};
  try {
    return Mapping.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      'invalid_request',
      { id: 'Kolom “mapping” bukan JSON {"judul": "kolom"}.', en: 'Field “mapping” is not JSON {"header": "column"}.' },
      { cause },
    );
  }
}

/** Routes of files coming in: upload, list, undo, quarantine. Mounted under `/api/v1`; nothing here is cached. */
export function importRoutes({ db }: Pick<Deps, 'db'>): OpenAPIHono {
  const router = createRouter();

  /** The kind of an import of this noun. Throws AppError `not_found` for imports of others. */
  const kindOf = async (id: number): Promise<Kind> => {
    const { kind } = await importRecord(db, id);
    const known = KINDS.find((k) => k === kind);
    if (known) return known;
    throw new AppError('not_found', {
      id: `Impor nomor ${id} bukan impor laporan.`,
      en: `Import number ${id} is not one of reports.`,
    });
  };

  router.openapi(uploadRoute, async (c) => {
    const query = c.req.valid('query');
    const upload = await receiveUpload(c.req.raw, query.filename);
    try {
      const dryRun = query.dry_run === '1' || query.dry_run === 'true';
      const summary = await runImport(db, SPECS[query.kind], upload.file, {
        channel: query.channel ?? upload.fields.channel ?? null,
        mapping: readMapping(upload.fields.mapping),
        dryRun,
        fileName: upload.name,
        sheet: query.sheet,
        importer: importerOf(callerOf(c)),
      });
      return c.json(summary, dryRun ? 200 : 201);
    } finally {
      await upload.remove();
    }
  });
  router.openapi(listRoute, async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const owners = seenRegions(sightFor(callerOf(c), 'read_records'));
    const items = await listImports(db, { before: cursorNumber(cursor), limit, kinds: [...KINDS], owners });
    return c.json({ items, next: items.length === limit ? String(items.at(-1)?.id) : null }, 200, NOT_KEPT);
  });
  router.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOf(id);
    const detail = await showImport(db, id, seenRegions(sightFor(callerOf(c), 'read_records')));
    const shown = detail.examples.length + detail.problems.length;
    if (shown) await recordRead(db, recordsShown('import', id, shown));
    return c.json(detail, 200, NOT_KEPT);
  });
  router.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOf(id);
    return c.json(await undoImport(db, id, importerOf(callerOf(c))), 200);
  });
  router.openapi(quarantineRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    await kindOf(id);
    const items = await listQuarantine(db, { importId: id, after: cursorNumber(cursor) ?? 0, limit });
    if (items.length) await recordRead(db, recordsShown('quarantine_of_import', id, items.length));
    return c.json({ items, next: items.length === limit ? String(items.at(-1)?.id) : null }, 200, NOT_KEPT);
  });
  router.openapi(csvRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOf(id);
    await recordRead(db, quarantineExported(id));
    const pieces = quarantineCsv(db, id);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
    });
    return c.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="karantina-impor-${id}.csv"`,
      'cache-control': 'no-store',
    });
  });
  router.openapi(correctRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { importId } = await quarantineRow(db, id);
    const kind = await kindOf(importId);
    await correctRow(db, id, c.req.valid('json'));
    const caller = callerOf(c);
    const summary = await readmitRows(db, SPECS[kind], importId, [id], importerOf(caller));
    const admitted = summary.id !== null;
    // A machine that may bring rows does not thereby read those of others.
    const row = admitted || reachOf(caller, 'read_records') === 'none' ? null : await quarantineRow(db, id);
    if (row) await recordRead(db, recordsShown('quarantine_of_import', importId, 1));
    return c.json({ admitted, import: admitted ? summary : null, row }, 200);
  });
  return router;
}
