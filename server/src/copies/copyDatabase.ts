import type { Db, Snapshot } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Progress } from './backup.ts';
import { loadPiece } from './loadPiece.ts';
import {
  beginCopy,
  type CopyRecord,
  endCopy,
  hasUnfinishedCopy,
  listCopyRecords,
  writeCopyRecord,
} from './progressRepository.ts';
import { refuseUnfinishedCopy } from './refuseUnfinishedCopy.ts';
import {
  analyzeTable,
  beginReplacing,
  type CopiedTable,
  emptyTable,
  listTables,
  raiseSequences,
  readDataVersion,
} from './repository.ts';
import { hasData, refuseOtherTables } from './restoreSchema.ts';
import { fingerprint, scanTable } from './scanTable.ts';
import { type Fingerprint, sameRows, TableChecksum } from './tableChecksum.ts';

/** What became of one table. */
export interface TableCopy {
  table: string;
  source: Fingerprint;
  target: Fingerprint;
  equal: boolean;
  /** True when an earlier run had copied it and it was only compared. */
  before: boolean;
  seconds: number;
}

export interface CopyReport {
  from: Db['engine'];
  to: Db['engine'];
  dataVersion: number;
  tables: TableCopy[];
  /** True when every table is equal; only then the target may be used. */
  equal: boolean;
}

/**
 * Copies all tables of one moment of `source` into `target`, table by table, each in a transaction together with the note
 * that it is done. A run that was interrupted goes on where it stopped: noted tables are compared with the source as it is
 * now, and copied again only if they differ. Until all are equal the target is marked as unfinished.
 * Throws AppError `conflict` when the target holds data of its own, or the source was written to during the copy.
 */
export async function copyDatabase(
  source: Db,
  target: Db,
  { progress = () => undefined }: { progress?: Progress } = {},
): Promise<CopyReport> {
  await refuseUnfinishedCopy(source);
  return target.exclusive('engine-copy', async () => {
    const finished = await finishedCopy(source, target);
    if (finished) return finished;
    await claim(target);
    const report = await source.snapshot((s) => copyTables(s, target, progress));
    if (!report.equal) return report;
    const now = await source.tx((tx) => readDataVersion(tx));
    if (now !== report.dataVersion) throw sourceChanged(report.dataVersion, now);
    await target.tx(async (tx) => {
      await raiseSequences(tx);
      await endCopy(tx);
    });
    return report;
  });
}

/** Marks an empty database as ours; goes on with one that is marked already. */
async function claim(target: Db): Promise<void> {
  await target.tx(async (tx) => {
    if (await hasUnfinishedCopy(tx)) return;
    if (await hasData(tx)) {
      throw new AppError('conflict', {
        id: 'Basis data tujuan sudah berisi dan bukan salinan yang terputus. Pakai basis data atau direktori data baru. Tidak ada yang diubah.',
        en: 'The target database holds data and is no interrupted copy. Use a new database or data directory. Nothing was changed.',
      });
    }
    await beginCopy(tx);
  });
}

/** What a finished copy amounts to when its report was missed: the target equals the source already. Otherwise null. */
async function finishedCopy(source: Db, target: Db): Promise<CopyReport | null> {
  if (await target.tx(async (tx) => (await hasUnfinishedCopy(tx)) || !(await hasData(tx)))) return null;
  return source.snapshot(async (s) => {
    const dataVersion = await readDataVersion(s);
    if ((await target.tx((tx) => readDataVersion(tx))) !== dataVersion) return null;
    const tables: TableCopy[] = [];
    for (const table of await listTables(s)) {
      const started = performance.now();
      const wanted = await fingerprint(s, table);
      const found = await target.tx((tx) => fingerprint(tx, table));
      if (!sameRows(wanted, found)) return null;
      const seconds = (performance.now() - started) / 1000;
      tables.push({ table: table.name, source: wanted, target: found, equal: true, before: true, seconds });
    }
    return { from: s.engine, to: target.engine, dataVersion, tables, equal: true };
  });
}

async function copyTables(snapshot: Snapshot, target: Db, progress: Progress): Promise<CopyReport> {
  const dataVersion = await readDataVersion(snapshot);
  const tables = await listTables(snapshot);
  const records = await target.tx(async (tx) => {
    await refuseOtherTables(tx, { tables: tables.map((t) => ({ ...t, rows: 0, checksum: '' })) });
    return new Map((await listCopyRecords(tx)).map((r) => [r.table, r]));
  });
  if ([...records.values()].some((r) => r.sourceVersion !== dataVersion)) {
    progress(
      'Data asal berubah sejak salinan terputus; semua tabel dibandingkan lagi dan yang berbeda disalin ulang.',
      'The source has changed since the copy was interrupted; all tables are compared again, those that differ are copied anew.',
    );
  }
  const done: TableCopy[] = [];
  for (const table of tables) {
    const started = performance.now();
    const copy =
      (await copiedBefore(snapshot, target, table, records.get(table.name))) ??
      (await copyTable(snapshot, target, table, dataVersion, (rows) =>
        progress(`${table.name}: ${rows} baris`, `${table.name}: ${rows} rows`),
      ));
    done.push({ ...copy, seconds: (performance.now() - started) / 1000 });
  }
  return { from: snapshot.engine, to: target.engine, dataVersion, tables: done, equal: done.every((t) => t.equal) };
}

type Copied = Omit<TableCopy, 'seconds'>;

/** A table of an earlier run that equals the source as it is now; null when there is none. */
async function copiedBefore(
  snapshot: Snapshot,
  target: Db,
  table: CopiedTable,
  record: CopyRecord | undefined,
): Promise<Copied | null> {
  if (!record) return null;
  const wanted = await fingerprint(snapshot, table);
  if (!sameRows(wanted, record)) return null;
  const found = await target.tx((tx) => fingerprint(tx, table));
  return sameRows(wanted, found) ? { table: table.name, source: wanted, target: found, equal: true, before: true } : null;
}

/** Copies one table, reads it back and compares before it is committed and noted. */
async function copyTable(
  snapshot: Snapshot,
  target: Db,
  table: CopiedTable,
  sourceVersion: number,
  progress: (rows: number) => void,
): Promise<Copied> {
  return target.tx(async (tx) => {
    await beginReplacing(tx, true);
    await emptyTable(tx, table.name);
    const checksum = new TableChecksum();
    for await (const { rows } of scanTable(snapshot, table, checksum)) {
      await loadPiece(tx, table, rows);
      progress(checksum.rows);
    }
    const source = { rows: checksum.rows, checksum: checksum.text };
    const found = await fingerprint(tx, table);
    const equal = sameRows(source, found);
    // A table that came out different is left without a note, so that the next run copies it again.
    if (equal) {
      await analyzeTable(tx, table.name);
      await writeCopyRecord(tx, { table: table.name, ...source, sourceVersion });
    }
    return { table: table.name, source, target: found, equal, before: false };
  });
}

const sourceChanged = (copied: number, now: number) =>
  new AppError('conflict', {
    id: `Data asal berubah selama penyalinan (versi ${copied} menjadi ${now}). Hentikan semua server yang menulis, lalu ulangi perintah ini: hanya tabel yang berubah disalin lagi.`,
    en: `The source was written to during the copy (version ${copied} became ${now}). Stop all servers that write, then repeat this command: only tables that changed are copied again.`,
  });
