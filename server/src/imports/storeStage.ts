import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { applyRows, compareRows } from './applyRows.ts';
import { applyVersions, compareVersions, FILE_TABLES } from './applyVersions.ts';
import { collectRejected } from './collectRejected.ts';
import type { ImportSummary } from './contract.ts';
import { applyDerived, countDerived, deriveRows, dropDerived } from './deriveRows.ts';
import { errorColumns, errorsHeader, errorsLine } from './errorsCsv.ts';
import { findMissing } from './findMissing.ts';
import { refuseForeign, refuseOutside } from './guardScope.ts';
import type { Importer } from './importer.ts';
import { recordOwner } from './importOwner.ts';
import { type ImportRecord, type RejectedRow, readRejected, SHOWN_PROBLEMS, summaryOf } from './importRecord.ts';
import type { ImportSpec } from './importSpec.ts';
import { judgeRows } from './judgeRows.ts';
import { KnownValues } from './knownValues.ts';
import { MaskCounts } from './personal/maskCounts.ts';
import { maskRejected } from './personal/maskRejected.ts';
import { guardReadmission } from './readmission.ts';
import { hashJudged } from './rowHash.ts';
import { SettleColumns } from './settleColumns.ts';
import { settleRepeats } from './settleRepeats.ts';
import type { StageFile } from './source/stageFile.ts';
import { aliasesFor } from './valueAliases.ts';

/** Everything the record of an import says that does not come out of its rows. */
export interface ImportMeta {
  channel: string | null;
  file: string;
  sha256: string;
  startedAt: Date;
  sample: boolean;
  columns: Record<string, string | null>;
  dropped: string[];
  readmitOf: number | null;
  importer: Importer;
  /** The file is everything its channel holds between its first and its last day: what it does not have is withdrawn. */
  full?: boolean;
  /** Hears which rule of how many is asked. */
  onRule?(done: number, of: number): void;
  /** Called between the last check and the first change; may throw to leave everything as it was. */
  beforeApply?(): void;
}

const ERRORS_PAGE = 5_000;

/**
 * The heart of an import, inside the caller's transaction: reads the stage file, runs the rules, sets failing rows apart,
 * and (unless `dryRun`) writes the others, the quarantine and the record. Leaves table `rejected`
 * (row_no, values_json, problems_json) to the caller; all other temporary tables are gone.
 */
export async function storeStage(
  tx: Tx,
  spec: ImportSpec,
  stage: Pick<StageFile, 'path' | 'columns' | 'multilineColumns' | 'masked'>,
  meta: ImportMeta,
  dryRun: boolean,
): Promise<ImportSummary> {
  const { target } = spec;
  const targets = [target, ...(spec.derived ?? []).map((d) => d.target)];
  const versions = target.history === 'versions';
  const rows = await tx.stageCsv('staged', stage.path, { columns: stage.columns, multiline: stage.multilineColumns });
  const told = (done: number, of: number) => meta.onRule?.(done, of);
  const known = new KnownValues(await aliasesFor(tx, spec.kind, meta.channel, meta.importer), told);
  await judgeRows(tx, spec, rows, known);
  if (await spec.against?.(tx, { full: meta.full ?? false, within: meta.importer.within })) await hashJudged(tx, spec);
  await refuseOutside(tx, spec, meta.importer);
  const repeats = await settleRepeats(tx, spec);
  await (versions ? compareVersions : compareRows)(tx, target);
  if (meta.readmitOf !== null) await guardReadmission(tx, spec, meta.readmitOf);
  await refuseForeign(tx, spec, meta.importer);
  const whole = meta.full ?? false;
  const withdrawn = whole ? await findMissing(tx, spec, { within: meta.importer.within, sample: meta.sample }) : 0;
  const deriving = await deriveRows(tx, spec, { within: meta.importer.within, readmitOf: meta.readmitOf, whole });
  const rejected = await collectRejected(tx, stage.columns);
  await tx.run('drop table staged');
  const masked = rejected ? await maskRejected(tx) : new MaskCounts();
  masked.addList(stage.masked.list());
  const count = await changeCounts(tx);
  const derived = await countDerived(tx, deriving);
  const record: ImportRecord = {
    id: 0,
    kind: spec.kind,
    channel: meta.channel,
    file: meta.file,
    sha256: meta.sha256,
    started_at: meta.startedAt.toISOString(),
    seconds: 0,
    row_count: rows,
    new_count: count.new,
    changed_count: count.changed,
    unchanged_count: count.unchanged + repeats,
    quarantined_count: rejected,
    sample: meta.sample,
    undone_at: null,
    columns_json: JSON.stringify(meta.columns),
    target_json: JSON.stringify(targets.length > 1 ? targets : target),
    readmit_of: meta.readmitOf,
    dropped_json: JSON.stringify(meta.dropped),
    withdrawn_count: withdrawn,
    settled_count: 0,
    derived_json: derived.length ? JSON.stringify(derived) : null,
    masked_json: masked.list().length ? JSON.stringify(masked.list()) : null,
    recognised_json: known.recognised().length ? JSON.stringify(known.recognised()) : null,
  };
  if (!dryRun) {
    meta.beforeApply?.();
    const [next] = await tx.all<{ id: number }>(`select nextval('import_ids') as id`);
    record.id = Number(next?.id);
    if (count.new + count.changed + withdrawn > 0) {
      const tables = { ...FILE_TABLES, withdrawn: withdrawn > 0 ? 'missing' : null };
      await (versions ? applyVersions(tx, target, record.id, tables) : applyRows(tx, target, record.id));
    }
    await applyDerived(tx, deriving, record.id, derived);
    const settling = await SettleColumns.collect(tx, targets, record.id);
    record.settled_count = await settling.settle(tx, record.id);
    record.seconds = (Date.now() - meta.startedAt.getTime()) / 1000;
    await insertRecord(tx, record);
    await recordOwner(tx, record.id, meta.importer);
  }
  await dropDerived(tx, deriving);
  if (whole) await tx.run('drop table missing');
  await tx.run('drop table judged; drop table fresh');
  record.seconds = (Date.now() - meta.startedAt.getTime()) / 1000;
  const shown = await tx.all<RejectedRow>(`select * from rejected order by row_no limit ${SHOWN_PROBLEMS}`);
  const summary = summaryOf(
    record,
    shown.map(readRejected).map(({ row, problems }) => ({ row, problems })),
  );
  return dryRun ? { ...summary, id: null, dryRun: true } : summary;
}

async function changeCounts(tx: Tx): Promise<{ new: number; changed: number; unchanged: number }> {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { change, n } of await tx.all<{ change: keyof typeof counts; n: number }>(
    'select change, count(*) as n from fresh group by change',
  )) {
    counts[change] = n;
  }
  return counts;
}

async function insertRecord(
  tx: Tx,
  { masked_json, recognised_json, withdrawn_count, settled_count, derived_json, ...record }: ImportRecord,
): Promise<void> {
  const columns = Object.keys(record);
  const places = columns.map((c, i) => (c.endsWith('_at') ? `cast($${i + 1} as timestamp)` : `$${i + 1}`));
  await tx.run(
    `insert into imports (${columns.join(', ')}) values (${places.join(', ')})`,
    columns.map((c) => record[c] ?? null),
  );
  if (masked_json !== null) {
    await tx.run('insert into import_masks (import_id, masked_json) values ($1, $2)', [Number(record.id), masked_json]);
  }
  if (withdrawn_count || settled_count || derived_json !== null) {
    await tx.run('insert into import_effects (import_id, withdrawn_count, settled_count, derived_json) values ($1, $2, $3, $4)', [
      Number(record.id),
      withdrawn_count ?? 0,
      settled_count ?? 0,
      derived_json,
    ]);
  }
  if (recognised_json !== null) {
    const values = [Number(record.id), recognised_json];
    await tx.run('insert into import_recognised (import_id, recognised_json) values ($1, $2)', values);
  }
}

/** Writes the rows of table `rejected` as CSV in the user's columns. Throws AppError `invalid_request` when the file cannot be written. */
export async function writeErrorsFile(
  tx: Tx,
  path: string,
  columns: Record<string, string | null>,
  names: string[],
): Promise<void> {
  const shown = errorColumns(columns, names);
  try {
    const out = createWriteStream(path);
    const end = finished(out);
    // Without a listener a failing file would end the process before it is awaited.
    end.catch(() => undefined);
    out.write(errorsHeader(shown));
    for (let last = 0; ; ) {
      const page = await tx.all<RejectedRow>(`select * from rejected where row_no > $1 order by row_no limit ${ERRORS_PAGE}`, [
        last,
      ]);
      if (page.length === 0) break;
      for (const row of page) out.write(errorsLine(shown, readRejected(row)));
      last = page.at(-1)?.row_no ?? last;
      if (out.writableNeedDrain) await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), end]);
    }
    out.end();
    await end;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'invalid_request',
      {
        id: `Berkas kesalahan ${path} tidak dapat ditulis: ${reason}.`,
        en: `The errors file ${path} cannot be written: ${reason}.`,
      },
      { cause },
    );
  }
}
