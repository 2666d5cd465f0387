import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Db, Tx } from '../db/database.ts';
import { diskFull, isDiskFull } from '../diskFull.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import { makeWorkFolder } from '../operations/workFolders.ts';
import { imported } from './auditEvents.ts';
import type { ImportSummary } from './contract.ts';
import { requireWhole } from './findMissing.ts';
import { type Importer, WHOLE_COUNTRY } from './importer.ts';
import { importResult } from './importResult.ts';
import type { SpecSource } from './importSpec.ts';
import { ImportSteps } from './importSteps.ts';
import type { ImportProgress } from './intake/contract.ts';
import { HeaderMatcher } from './matchHeaders.ts';
import { maskHeaders } from './personal/maskHeaders.ts';
import { maskedText } from './personal/maskPersonal.ts';
import { watchedColumns } from './personal/watchedColumns.ts';
import { aliasSource, rememberedHeaders, rememberHeaders } from './rememberedHeaders.ts';
import { readSource } from './source/readSource.ts';
import { storeStage, writeErrorsFile } from './storeStage.ts';

export interface RunOptions {
  /** Channel of reports; for other kinds the name of the source, under which header aliases are remembered. */
  channel?: string | null;
  /** Header in the file -> column, or null to ignore it. Remembered for later files of the same kind and channel. */
  mapping?: Record<string, string | null>;
  /** Validates everything and stores nothing. */
  dryRun?: boolean;
  /**
   * The file is everything its channel holds between its first and its last day: rows stored before that it does not have are
   * withdrawn (`findMissing`).
   */
  full?: boolean;
  /** Absolute path of a CSV file to write the quarantined rows to. */
  errorsFile?: string;
  /** Marks the import as synthetic ("data contoh"). */
  sample?: boolean;
  /** Name of the file as the user knows it; default the base name of `file`. */
  fileName?: string;
  /** Name of the worksheet of an XLSX file; default the first one with the required columns. */
  sheet?: string;
  /** In whose name, and where rows may lie; default the whole country. */
  importer?: Importer;
  onProgress?(id: string, en: string): void;
  /** Hears every step with how far it is. */
  onStep?(progress: ImportProgress): void;
  /** Aborted when nobody waits for the answer any more: an import that has not begun to change data is given up as a whole. */
  signal?: AbortSignal;
}

/** Thrown to leave a transaction without committing it. */
class DryRun extends Error {
  readonly summary: ImportSummary;

  constructor(summary: ImportSummary) {
    super('dry run');
    this.summary = summary;
  }
}

/** One transaction that is rolled back at its end when `dryRun`, keeping what `work` found out. */
export async function inTransaction(db: Db, dryRun: boolean, work: (tx: Tx) => Promise<ImportSummary>): Promise<ImportSummary> {
  if (!dryRun) return db.write(work);
  try {
    return await db.tx(async (tx) => {
      throw new DryRun(await work(tx));
    });
  } catch (error) {
    if (error instanceof DryRun) return error.summary;
    throw error;
  }
}

/**
 * Imports one file: CSV, XLSX or JSON lines, told by content. Rows that fail a rule go to the quarantine, the rest is
 * applied; all of it in one transaction that a crash leaves undone as a whole. Imports run one after the other.
 * Throws AppError: `invalid_file` when the file cannot be read as this kind, `invalid_request` for a wrong mapping,
 * `not_found` when there is no such file. The same file again answers with `unchanged` only.
 */
export async function runImport(db: Db, source: SpecSource, file: string, options: RunOptions = {}): Promise<ImportSummary> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) {
    throw new AppError('not_found', { id: `Tidak ada berkas ${file}.`, en: `There is no file ${file}.` });
  }
  const startedAt = new Date();
  const channel = options.channel == null ? null : maskedText(options.channel);
  const givenName = options.fileName ?? basename(file);
  const fileName = maskedText(givenName);
  const steps = new ImportSteps(options);
  const importer = options.importer ?? WHOLE_COUNTRY;
  const headersOf = aliasSource(channel, importer.region);
  const job = { file: fileName, channel, sample: options.sample ?? false };
  const work = async () => {
    steps.goOn();
    const spec = typeof source === 'function' ? await source(db, channel) : source;
    if (options.full) requireWhole(spec);
    const remembered = new Map([
      ...(await rememberedHeaders(db, spec.kind, channel ?? '')),
      ...(importer.region === null ? [] : await rememberedHeaders(db, spec.kind, headersOf)),
    ]);
    const matcher = new HeaderMatcher(spec, options.mapping, remembered);
    const folder = await makeWorkFolder('import');
    try {
      steps.say('read', `Membaca ${fileName} …`, `Reading ${fileName} …`);
      const table = await readSource(file, {
        matcher,
        watched: watchedColumns(spec),
        stagePath: join(folder, 'staged'),
        name: givenName,
        sheet: options.sheet,
        onRows: (rows) => steps.reading(fileName, rows),
      });
      const columns = maskHeaders(table.columns);
      steps.say('check', `Memeriksa ${table.stage.rows} baris …`, `Checking ${table.stage.rows} rows …`);
      const meta = {
        channel,
        file: fileName,
        sha256: table.sha256,
        startedAt,
        sample: options.sample ?? false,
        columns,
        dropped: table.dropped.map(maskedText),
        readmitOf: null,
        importer,
        full: options.full ?? false,
        onRule: (done: number, of: number) => steps.checking(table.stage.rows, done, of),
        beforeApply: () => steps.applying(),
      };
      return await inTransaction(db, options.dryRun ?? false, async (tx) => {
        const summary = await storeStage(tx, spec, table.stage, meta, options.dryRun ?? false);
        if (options.errorsFile) await writeErrorsFile(tx, options.errorsFile, columns, table.stage.columns);
        if (summary.id !== null) {
          await tx.run(
            `insert into quarantine (import_id, row_no, values_json, problems_json)
             select cast($1 as bigint), row_no, values_json, problems_json from rejected order by row_no`,
            [summary.id],
          );
          // The same wrong row of an earlier file of the same owner waits once, under the latest import; undoing that one gives it back.
          await tx.run(
            `update quarantine set admitted_by = cast($1 as bigint)
             where import_id <> $1 and admitted_by is null and values_json in (select values_json from rejected)
               and import_id in (
                 select i.id from imports i left join import_owners o on o.import_id = i.id
                 where i.kind = $2 and coalesce(i.channel, '') = $3 and i.undone_at is null and coalesce(o.region, '') = $4)`,
            [summary.id, spec.kind, channel ?? '', importer.region ?? ''],
          );
          await rememberHeaders(tx, spec.kind, headersOf, options.mapping ?? {});
        }
        await tx.run('drop table rejected');
        if (summary.id !== null) await appendAudit(tx, imported(summary));
        steps.say('finish', 'Menyelesaikan …', 'Finishing …');
        return summary;
      });
    } catch (error) {
      // What is read is staged in the temporary folder, which may be a smaller disk than the database's.
      throw isDiskFull(error) ? diskFull(folder, error) : error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  steps.waiting();
  return runJob('import', job, () => db.exclusive('imports', work), importResult);
}
