import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Tx } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { applyRows, compareRows } from './applyRows.ts';
import { applyVersions, compareVersions } from './applyVersions.ts';
import type { ImportSummary } from './contract.ts';
import { errorColumns, errorsHeader, errorsLine } from './errorsCsv.ts';
import { refuseForeign, refuseOutside } from './guardScope.ts';
import type { Importer } from './importer.ts';
import { recordOwner } from './importOwner.ts';
import { type ImportRecord, type RejectedRow, readRejected, SHOWN_PROBLEMS, summaryOf } from './importRecord.ts';
import type { ImportSpec } from './importSpec.ts';
import { judgeRows, settleRepeats } from './judgeRows.ts';
import { maskRejected } from './personal/maskRejected.ts';
import { guardReadmission } from './readmission.ts';
import type { StageFile } from './source/stageFile.ts';
import { jsonObject, name } from './sqlText.ts';

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
  const versions = target.history === 'versions';
  const rows = await tx.stageCsv('staged', stage.path, { columns: stage.columns, multiline: stage.multilineColumns });
  await judgeRows(tx, spec);
  await refuseOutside(tx, spec, meta.importer);
  const repeats = await settleRepeats(tx, spec);
  await (versions ? compareVersions : compareRows)(tx, target);
  if (meta.readmitOf !== null) await guardReadmission(tx, spec, meta.readmitOf);
  await refuseForeign(tx, spec, meta.importer);
  const values = jsonObject(Object.fromEntries(stage.columns.map((c) => [c, `s.${name(c)}`])));
  // Few rows usually fail: told so, the engine keeps them in memory and runs past the file, not the other way round.
  await tx.run(`create temp table failing as select row_no, problems from judged where problems <> ''`);
  await tx.run(
    `create temp table rejected as
     select f.row_no, ${values} as values_json, '[' || f.problems || ']' as problems_json
     from failing f join staged s on s.row_no = f.row_no`,
  );
  await tx.run('drop table failing; drop table staged');
  const masked = await maskRejected(tx);
  masked.addList(stage.masked.list());
  const count = await changeCounts(tx);
  const [rejected] = await tx.all<{ n: number }>('select count(*) as n from rejected');
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
    quarantined_count: rejected?.n ?? 0,
    sample: meta.sample,
    undone_at: null,
    columns_json: JSON.stringify(meta.columns),
    target_json: JSON.stringify(target),
    readmit_of: meta.readmitOf,
    dropped_json: JSON.stringify(meta.dropped),
    masked_json: masked.list().length ? JSON.stringify(masked.list()) : null,
  };
  if (!dryRun) {
    const [next] = await tx.all<{ id: number }>(`select nextval('import_ids') as id`);
    record.id = Number(next?.id);
    if (count.new + count.changed > 0) await (versions ? applyVersions : applyRows)(tx, target, record.id);
    record.seconds = (Date.now() - meta.startedAt.getTime()) / 1000;
    await insertRecord(tx, record);
    await recordOwner(tx, record.id, meta.importer);
  }
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

async function insertRecord(tx: Tx, { masked_json, ...record }: ImportRecord): Promise<void> {
  const columns = Object.keys(record);
  const places = columns.map((c, i) => (c.endsWith('_at') ? `cast($${i + 1} as timestamp)` : `$${i + 1}`));
  await tx.run(
    `insert into imports (${columns.join(', ')}) values (${places.join(', ')})`,
    columns.map((c) => record[c] ?? null),
  );
  if (masked_json !== null) {
    await tx.run('insert into import_masks (import_id, masked_json) values ($1, $2)', [Number(record.id), masked_json]);
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
