import { type AuditEvent, appendAudit } from '../audit/appendAudit.ts';
import { type Rejoined, setLogAside } from '../audit/rejoinLog.ts';
import type { Db, Tx } from '../db/database.ts';
import { knownMigrations, migrate } from '../db/migrate.ts';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import type { Progress } from './backup.ts';
import { damaged } from './file/fileErrors.ts';
import { type Manifest, tableOfPiece } from './file/manifest.ts';
import { readEntries } from './file/readEntries.ts';
import { linesOf, verifyFile } from './file/verifyFile.ts';
import { loadPiece } from './loadPiece.ts';
import { refuseUnfinishedCopy } from './refuseUnfinishedCopy.ts';
import { analyzeTable, beginReplacing, raiseSequences, readContents, readDataVersion, writeDataVersion } from './repository.ts';
import { hasData, hasSchemaOf, prepareSchema, refuseOtherTables } from './restoreSchema.ts';
import { readRow } from './rowText.ts';
import { fingerprint } from './scanTable.ts';
import { sameRows } from './tableChecksum.ts';

export interface RestoreReport {
  file: string;
  madeAt: string;
  rows: number;
  tables: number;
  /** The data version now: higher than that of the backup and than any this database had before. */
  dataVersion: number;
  /** Migrations that the backup had not gone through yet. */
  migrated: string[];
  seconds: number;
}

/**
 * Makes the database what it was when `file` was written. The whole file is verified first; then everything is loaded,
 * compared with the manifest and brought up to today's schema in one transaction, so a crash leaves the old state.
 * Throws AppError `invalid_file` for a damaged file, `unavailable` for one from a newer PetaRawan, `conflict` when the
 * database holds data and `replace` is not set (saying what would be lost); nothing is changed then.
 */
export function restore(
  db: Db,
  file: string,
  { replace = false, progress = () => undefined }: { replace?: boolean; progress?: Progress } = {},
): Promise<RestoreReport> {
  return runJob(
    'restore',
    { file },
    () => verifyAndLoad(db, file, replace, progress),
    ({ rows }) => ({ rows }),
  );
}

async function verifyAndLoad(db: Db, file: string, replace: boolean, progress: Progress): Promise<RestoreReport> {
  const started = performance.now();
  progress('Memeriksa berkas …', 'Verifying the file …');
  const manifest = await verifyFile(file);
  const pending = refuseNewer(manifest, file);
  await refuseUnfinishedCopy(db);
  if (!replace) await refuseLoss(db);
  // Nobody imports or publishes boundaries into a state that is about to go.
  await db.exclusive('boundaries', () =>
    db.exclusive('imports', () =>
      db.write(async (tx) => {
        await beginReplacing(tx, await hasSchemaOf(tx, manifest));
        if (!replace) await refuseLoss(tx);
        const before = await readDataVersion(tx);
        const rejoinLog = await setLogAside(tx);
        await prepareSchema(tx, manifest);
        await refuseOtherTables(tx, manifest);
        await loadTables(tx, file, manifest, progress);
        await compareTables(tx, file, manifest, progress);
        await migrate((work) => work(tx));
        await appendAudit(tx, restored(manifest, await rejoinLog()));
        await writeDataVersion(tx, Math.max(before, manifest.dataVersion));
        await raiseSequences(tx);
      }),
    ),
  );
  return {
    file,
    madeAt: manifest.madeAt,
    rows: manifest.tables.reduce((sum, t) => sum + t.rows, 0),
    tables: manifest.tables.length,
    dataVersion: db.version,
    migrated: pending,
    seconds: (performance.now() - started) / 1000,
  };
}

/** The entry of a restore. */
const restored = ({ madeAt, dataVersion, tables, productVersion }: Manifest, { kept, replaced }: Rejoined): AuditEvent => ({
  action: 'restore',
  subject: { type: 'backup', id: madeAt },
  details: {
    dataVersion,
    productVersion,
    tables: tables.length,
    rows: tables.reduce((sum, t) => sum + t.rows, 0),
    keptEntries: kept,
    replacedLog: replaced ? { seq: replaced.seq, hash: replaced.hash } : undefined,
  },
});

/** Migrations the backup has still to go through. Throws when it has gone through some that this program does not know. */
function refuseNewer(manifest: Manifest, file: string): string[] {
  const known = knownMigrations();
  const done = manifest.migrations.map((m) => m.name);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length === 0) return known.filter((name) => !done.includes(name));
  throw new AppError(
    'unavailable',
    {
      id: `Cadangan ${file} dibuat oleh PetaRawan yang lebih baru (${unknown.join(', ')}). Perbarui program, lalu ulangi. Tidak ada data yang diubah.`,
      en: `The backup ${file} was made by a newer PetaRawan (${unknown.join(', ')}). Update the program, then repeat. No data were changed.`,
    },
    { retryAfter: null },
  );
}

/** Refuses to overwrite data, saying which. */
async function refuseLoss(db: Pick<Tx, 'all' | 'run' | 'engine'>): Promise<void> {
  if (!(await hasData(db))) return;
  const { imports, sampleImports, lastImportAt } = await readContents(db);
  const last = lastImportAt === null ? '-' : lastImportAt.slice(0, 16).replace('T', ' ');
  throw new AppError('conflict', {
    id: `Basis data ini sudah berisi. Yang akan hilang: ${imports} impor (${sampleImports} di antaranya data contoh; impor terakhir ${last} UTC) beserta semua tabel lain. Buat cadangannya dulu, lalu ulangi dengan --replace.`,
    en: `This database holds data. What would be lost: ${imports} imports (${sampleImports} of them sample data; last import ${last} UTC) and all other tables. Back it up first, then repeat with --replace.`,
  });
}

async function loadTables(tx: Tx, file: string, manifest: Manifest, progress: Progress): Promise<void> {
  const tables = new Map(manifest.tables.map((t) => [t.name, t]));
  let loaded = 0;
  for await (const { name, content } of readEntries(file)) {
    const table = tables.get(tableOfPiece(name) ?? '');
    if (!table) continue;
    const rows = linesOf(content).map((line) => {
      const row = readRow(line);
      if (!row) throw changed(file, table.name);
      return row;
    });
    await loadPiece(tx, table, rows);
    loaded += rows.length;
    progress(`Memuat ${table.name}: ${loaded} baris`, `Loading ${table.name}: ${loaded} rows`);
  }
}

/** Compares what the database now holds with the manifest, before anything is committed. */
async function compareTables(tx: Tx, file: string, manifest: Manifest, progress: Progress): Promise<void> {
  progress('Membandingkan dengan daftar isi …', 'Comparing with the manifest …');
  for (const table of manifest.tables) {
    if (!sameRows(await fingerprint(tx, table), table)) throw changed(file, table.name);
    await analyzeTable(tx, table.name);
  }
}

const changed = (file: string, table: string) =>
  damaged(file, {
    id: `isi tabel ${table} setelah dimuat tidak sama dengan daftar isi`,
    en: `the contents of table ${table} after loading are not those of the manifest`,
  });
