import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Db, Queryable } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import { makeWorkFolder } from '../operations/workFolders.ts';
import { readmitted, rowCorrected } from './auditEvents.ts';
import type { ImportSummary, QuarantineRow } from './contract.ts';
import { errorColumns, errorsHeader, errorsLine } from './errorsCsv.ts';
import { type Importer, WHOLE_COUNTRY } from './importer.ts';
import { importRecord, type RejectedRow, readRejected } from './importRecord.ts';
import { importResult } from './importResult.ts';
import type { SpecSource } from './importSpec.ts';
import { maskedText } from './personal/maskPersonal.ts';
import { watchedColumns } from './personal/watchedColumns.ts';
import { cleanText } from './source/cleanText.ts';
import { StageFile } from './source/stageFile.ts';
import { storeStage } from './storeStage.ts';

interface StoredRow extends RejectedRow {
  id: number;
  import_id: number;
}

const PAGE = 5_000;

const toRow = (r: StoredRow): QuarantineRow => ({ id: r.id, importId: r.import_id, ...readRejected(r) });

/** Rows waiting in the quarantine, oldest first, of one import or of all that are not undone. `after` is the last id of the page before. */
export async function listQuarantine(
  db: Queryable,
  { importId = null, after = 0, limit = 100 }: { importId?: number | null; after?: number; limit?: number } = {},
): Promise<QuarantineRow[]> {
  const rows = await db.all<StoredRow>(
    `select q.id, q.import_id, q.row_no, q.values_json, q.problems_json
     from quarantine q join imports i on i.id = q.import_id
     where q.admitted_by is null and i.undone_at is null and q.id > $1 and (cast($2 as bigint) is null or q.import_id = $2)
     order by q.id limit ${Math.trunc(limit)}`,
    [after, importId],
  );
  return rows.map(toRow);
}

/** Imports that have rows waiting. */
export async function waitingImports(db: Queryable): Promise<number[]> {
  const rows = await db.all<{ import_id: number }>(
    `select distinct q.import_id from quarantine q join imports i on i.id = q.import_id
     where q.admitted_by is null and i.undone_at is null order by q.import_id`,
  );
  return rows.map((r) => r.import_id);
}

/** One waiting row. Throws AppError `not_found`, or `conflict` when it was re-admitted or its import was undone. */
export async function quarantineRow(db: Queryable, id: number): Promise<QuarantineRow> {
  const [row] = Number.isSafeInteger(id)
    ? await db.all<StoredRow & { admitted_by: number | null; undone_at: string | null }>(
        `select q.id, q.import_id, q.row_no, q.values_json, q.problems_json, q.admitted_by, i.undone_at
         from quarantine q join imports i on i.id = q.import_id where q.id = $1`,
        [id],
      )
    : [];
  if (!row)
    throw new AppError('not_found', {
      id: `Tidak ada baris karantina nomor ${id}.`,
      en: `There is no quarantined row number ${id}.`,
    });
  if (row.admitted_by !== null) {
    throw new AppError('conflict', {
      id: `Baris ${id} sudah diterima kembali atau diambil alih oleh impor ${row.admitted_by}.`,
      en: `Row ${id} was already re-admitted or taken over by import ${row.admitted_by}.`,
    });
  }
  if (row.undone_at !== null) throw undone(row.import_id);
  return toRow(row);
}

/** Throws AppError `conflict` for an import that was undone: its waiting rows are out of reach. */
export function refuseUndone(record: { id: number; undone_at: string | null }): void {
  if (record.undone_at !== null) throw undone(record.id);
}

const undone = (id: number) =>
  new AppError('conflict', {
    id: `Impor nomor ${id} sudah dibatalkan; baris karantinanya tidak dapat diterima kembali.`,
    en: `Import number ${id} was undone; its quarantined rows cannot be re-admitted.`,
  });

/**
 * Writes corrected values (by canonical column, null to empty) into a waiting row, personal data masked. Throws for columns
 * the row does not have.
 */
export async function correctRow(db: Db, id: number, changes: Record<string, string | null>): Promise<QuarantineRow> {
  return db.tx(async (tx) => {
    const row = await quarantineRow(tx, id);
    const clean = Object.fromEntries(Object.entries(changes).map(([c, v]) => [c, v === null ? null : cleanText(maskedText(v))]));
    const { values, problems } = correctedRow(row, clean);
    await tx.run('update quarantine set values_json = $2, problems_json = $3 where id = $1', [
      id,
      JSON.stringify(values),
      JSON.stringify(problems),
    ]);
    await appendAudit(tx, rowCorrected(row, Object.keys(changes)));
    return { ...row, values, problems };
  });
}

/** A waiting row with values replaced. Throws AppError `invalid_request` for columns it does not have. */
export function correctedRow(
  row: QuarantineRow,
  changes: Record<string, string | null>,
): Pick<QuarantineRow, 'values' | 'problems'> {
  const unknown = Object.keys(changes).filter((c) => !(c in row.values));
  if (unknown.length) {
    const columns = Object.keys(row.values).join(', ');
    throw new AppError('invalid_request', {
      id: `Kolom ${unknown.join(', ')} tidak ada. Yang ada: ${columns}.`,
      en: `There is no column ${unknown.join(', ')}. There are: ${columns}.`,
    });
  }
  // Text beyond the columns is gone once the row was put right by hand.
  return { values: { ...row.values, ...changes }, problems: row.problems.filter((p) => p.column !== 'surplus') };
}

/**
 * Runs the rules again over waiting rows of one import (all of them, or `ids`). Rows that are good now become a new import
 * linked to the old one; the others stay where they are with their new reasons. Without a good row there is no new import
 * (`id` null). Rows with text beyond the columns stay until they are corrected. Where rows may lie, and whose the new import is,
 * depends on who re-admits, not on who brought them. Throws AppError `not_found` or `conflict`.
 */
export async function readmitRows(
  db: Db,
  source: SpecSource,
  importId: number,
  ids: number[] | null = null,
  importer: Importer = WHOLE_COUNTRY,
): Promise<ImportSummary> {
  const startedAt = new Date();
  const work = async () => {
    const record = await importRecord(db, importId);
    refuseUndone(record);
    const spec = typeof source === 'function' ? await source(db, record.channel) : source;
    const folder = await makeWorkFolder('readmit');
    try {
      const stage = new StageFile(
        join(folder, 'staged'),
        spec.columns.map((c) => c.name),
        watchedColumns(spec),
      );
      const chosen = ids && new Set(ids);
      // Row numbers repeat between re-admissions only, never inside one import, so they stand for the rows here.
      for (let after = 0; ; ) {
        const page = await listQuarantine(db, { importId, after, limit: PAGE });
        if (page.length === 0) break;
        for (const row of page) {
          if (chosen && !chosen.has(row.id)) continue;
          const surplus = row.problems.filter((p) => p.column === 'surplus');
          stage.writeTexts(
            row.row,
            stage.columns.map((c) => row.values[c] ?? null),
            surplus,
          );
        }
        after = page.at(-1)?.id ?? after;
      }
      stage.close();
      const meta = {
        channel: record.channel,
        file: record.file,
        sha256: record.sha256,
        startedAt,
        sample: record.sample,
        columns: JSON.parse(record.columns_json) as Record<string, string | null>,
        dropped: [],
        readmitOf: importId,
        importer,
      };
      return await db.write(async (tx) => {
        if (ids !== null) {
          await tx.run('create temp table chosen (id bigint)');
          await tx.load(
            'chosen',
            { id: 'bigint' },
            [...new Set(ids)].map((id) => [id]),
          );
        }
        const summary = await storeStage(tx, spec, stage, meta, false);
        await tx.run(
          `update quarantine set problems_json = r.problems_json from rejected r
           where quarantine.import_id = $1 and quarantine.row_no = r.row_no and quarantine.admitted_by is null`,
          [importId],
        );
        await tx.run(
          `update quarantine set admitted_by = cast($2 as bigint) where import_id = $1 and admitted_by is null
           and row_no not in (select row_no from rejected) ${ids === null ? '' : 'and id in (select id from chosen)'}`,
          [importId, summary.id],
        );
        if (ids !== null) await tx.run('drop table chosen');
        await tx.run('drop table rejected');
        const admitted = summary.new + summary.changed + summary.unchanged > 0;
        if (!admitted) {
          await tx.run('delete from import_masks where import_id = $1', [summary.id]);
          await tx.run('delete from import_effects where import_id = $1', [summary.id]);
          await tx.run('delete from import_recognised where import_id = $1', [summary.id]);
          await tx.run('delete from import_owners where import_id = $1', [summary.id]);
          await tx.run('delete from imports where id = $1', [summary.id]);
        }
        const result = admitted ? summary : { ...summary, id: null };
        await appendAudit(tx, readmitted(importId, result));
        return result;
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return runJob('readmit', { of: importId }, () => db.exclusive('imports', work), importResult);
}

/** The waiting rows of an import as CSV in the user's columns, with row numbers, reasons and suggestions, in pieces. */
export async function* quarantineCsv(db: Queryable, importId: number): AsyncGenerator<string> {
  const record = await importRecord(db, importId);
  let columns: ReturnType<typeof errorColumns> | null = null;
  for (let after = 0; ; ) {
    const page = await listQuarantine(db, { importId, after, limit: PAGE });
    if (columns === null) {
      columns = errorColumns(
        JSON.parse(record.columns_json) as Record<string, string | null>,
        Object.keys(page[0]?.values ?? {}),
      );
      yield errorsHeader(columns);
    }
    if (page.length === 0) return;
    const shown = columns;
    yield page.map((row) => errorsLine(shown, row)).join('');
    after = page.at(-1)?.id ?? after;
  }
}
