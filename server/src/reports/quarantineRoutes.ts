import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { callerOf, reachOf } from '../accounts/caller.ts';
import { importerOf } from '../accounts/importerOf.ts';
import { recordRead } from '../audit/recordRead.ts';
import { PageQuery } from '../http/contract.ts';
import { createRouter, problems } from '../http/router.ts';
import { quarantineExported, recordsShown } from '../imports/auditEvents.ts';
import { ImportSummary, type QuarantineRow } from '../imports/contract.ts';
import { importRecord } from '../imports/importRecord.ts';
import { CorrectionResult, QuarantineCorrection, QuarantineGroups, WaitingRow, WaitingRows } from '../imports/intake/contract.ts';
import { correctQuarantine } from '../imports/intake/correctQuarantine.ts';
import { intakeColumns, specOf } from '../imports/intake/intakeKind.ts';
import { kindOfImport } from '../imports/intake/kindOfImport.ts';
import { quarantineGroups } from '../imports/intake/quarantineGroups.ts';
import { quarantineXlsx } from '../imports/intake/quarantineXlsx.ts';
import { correctRow, listQuarantine, quarantineCsv, quarantineRow, readmitRows } from '../imports/quarantine.ts';
import type { IntakeDeps } from './intakeDeps.ts';
import { type FindCandidates, placeCandidates } from './placeCandidates.ts';
import { cursorNumber, Id, json, Mapping, NOT_KEPT, XLSX_TYPE } from './uploadRequest.ts';

const ReadmitResponse = z.object({
  admitted: z.boolean(),
  /** The import the row came in by; null when it is still not right. */
  import: ImportSummary.nullable(),
  /** The row with its new reasons; null when it was admitted, or when the caller may not read records. */
  row: WaitingRow.nullable(),
});

const listRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine',
  tags: ['reports'],
  summary: 'Baris yang dikarantina / quarantined rows',
  request: { params: Id, query: PageQuery },
  responses: { 200: json(WaitingRows, 'Baris / rows'), ...problems },
});
const groupsRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine/groups',
  tags: ['reports'],
  summary: 'Masalah yang sama bersama-sama / the same problems together',
  request: { params: Id },
  responses: { 200: json(QuarantineGroups, 'Kelompok / groups'), ...problems },
});
const csvRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine.csv',
  tags: ['reports'],
  summary: 'Baris yang dikarantina dalam kolom asalnya / quarantined rows in their own columns',
  request: { params: Id },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } }, ...problems },
});
const xlsxRoute = createRoute({
  method: 'get',
  path: '/reports/imports/{id}/quarantine.xlsx',
  tags: ['reports'],
  summary: 'Baris yang dikarantina sebagai lembar kerja / quarantined rows as a workbook',
  description:
    'Perbaiki di lembar kerja lalu impor lagi apa adanya; kolom alasan diabaikan. / Correct it there and import it again as it is; the columns of reasons are ignored.',
  request: { params: Id },
  responses: {
    200: { description: 'XLSX', content: { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } } },
    ...problems,
  },
});
const correctManyRoute = createRoute({
  method: 'post',
  path: '/reports/imports/{id}/quarantine/correct',
  tags: ['reports'],
  summary: 'Perbaiki banyak baris sekaligus dan terima kembali / correct many rows at once and re-admit them',
  request: {
    params: Id,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: QuarantineCorrection,
          example: {
            where: { column: 'kabupaten_kota', value: 'Kab Bateng' },
            set: { kabupaten_kota: 'Kabupaten Bangka Tengah' },
            remember: true,
          },
        },
      },
    },
  },
  responses: { 200: json(CorrectionResult, 'Hasil / result'), ...problems },
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

const withCandidates = (row: QuarantineRow, find: FindCandidates): WaitingRow => ({
  ...row,
  problems: row.problems.map((problem) => ({ ...problem, candidates: find(problem, row.values) })),
});

/** Header of the user's file by column. */
const headersOf = (columnsJson: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(JSON.parse(columnsJson) as Record<string, string | null>).flatMap(([header, column]) =>
      column === null ? [] : [[column, header]],
    ),
  );

/** Routes of rows that wait in the quarantine: show, group, export, correct. Mounted by `importRoutes`. */
export function quarantineRoutes({ db, kinds }: IntakeDeps): OpenAPIHono {
  const router = createRouter();
  router.openapi(groupsRoute, async (c) => {
    const { id } = c.req.valid('param');
    const kind = await kindOfImport(db, kinds, id);
    const record = await importRecord(db, id);
    const { waiting, groups, rest } = await quarantineGroups(db, id, await placeCandidates(db));
    if (groups.length) await recordRead(db, recordsShown('quarantine_of_import', id, groups.length));
    const columns = await intakeColumns(db, kind, await specOf(db, kind, record.channel), record.channel);
    return c.json({ waiting, groups, rest, columns, headers: headersOf(record.columns_json) }, 200, NOT_KEPT);
  });
  router.openapi(correctManyRoute, async (c) => {
    const { id } = c.req.valid('param');
    const kind = await kindOfImport(db, kinds, id);
    const caller = callerOf(c);
    const result = await correctQuarantine(db, kind.source, id, c.req.valid('json'), importerOf(caller));
    // A machine that may bring rows does not thereby read those of others.
    const rows = reachOf(caller, 'read_records') === 'none' ? [] : result.rows;
    const find = await placeCandidates(db);
    if (rows.length) await recordRead(db, recordsShown('quarantine_of_import', id, rows.length));
    const { summary, admitted, waiting, remembered } = result;
    return c.json({ import: summary, admitted, waiting, remembered, rows: rows.map((r) => withCandidates(r, find)) }, 200);
  });
  router.openapi(listRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    await kindOfImport(db, kinds, id);
    const rows = await listQuarantine(db, { importId: id, after: cursorNumber(cursor) ?? 0, limit });
    const find = await placeCandidates(db);
    if (rows.length) await recordRead(db, recordsShown('quarantine_of_import', id, rows.length));
    const next = rows.length === limit ? String(rows.at(-1)?.id) : null;
    return c.json({ items: rows.map((r) => withCandidates(r, find)), next }, 200, NOT_KEPT);
  });
  router.openapi(csvRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOfImport(db, kinds, id);
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
      ...NOT_KEPT,
    });
  });
  router.openapi(xlsxRoute, async (c) => {
    const { id } = c.req.valid('param');
    await kindOfImport(db, kinds, id);
    const body = await quarantineXlsx(db, id, await placeCandidates(db));
    await recordRead(db, quarantineExported(id, 'xlsx'));
    return c.body(body, 200, {
      'content-type': XLSX_TYPE,
      'content-disposition': `attachment; filename="karantina-impor-${id}.xlsx"`,
      ...NOT_KEPT,
    });
  });
  router.openapi(correctRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { importId } = await quarantineRow(db, id);
    const { source } = await kindOfImport(db, kinds, importId);
    await correctRow(db, id, c.req.valid('json'));
    const caller = callerOf(c);
    const summary = await readmitRows(db, source, importId, [id], importerOf(caller));
    const admitted = summary.id !== null;
    // A machine that may bring rows does not thereby read those of others.
    const row = admitted || reachOf(caller, 'read_records') === 'none' ? null : await quarantineRow(db, id);
    if (row) await recordRead(db, recordsShown('quarantine_of_import', importId, 1));
    const shown = row && withCandidates(row, await placeCandidates(db));
    return c.json({ admitted, import: admitted ? summary : null, row: shown }, 200);
  });
  return router;
}
