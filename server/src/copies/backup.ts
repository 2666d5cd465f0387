import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AuditEvent } from '../audit/appendAudit.ts';
import { recordRead } from '../audit/recordRead.ts';
import type { Db, Snapshot } from '../db/database.ts';
import { runJob } from '../operations/events.ts';
import { FORMAT, MANIFEST, type Manifest, pieceName } from './file/manifest.ts';
import { type AddEntry, writeEntries } from './file/writeEntries.ts';
import { listMigrations, listTables, readContents, readDataVersion } from './repository.ts';
import { scanTable } from './scanTable.ts';
import { TableChecksum } from './tableChecksum.ts';

/** Says in Indonesian and English what is being done. */
export type Progress = (id: string, en: string) => void;

export interface BackupReport {
  file: string;
  bytes: number;
  rows: number;
  tables: number;
  dataVersion: number;
  seconds: number;
}

const productVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/**
 * Writes all data of one moment into `file`, while others go on reading and writing. See `writeEntries` for what it throws.
 * Two backups of one process wait for each other.
 */
export function backup(
  db: Db,
  file: string,
  { force = false, progress = () => undefined }: { force?: boolean; progress?: Progress } = {},
): Promise<BackupReport> {
  const work = async (): Promise<BackupReport> => {
    const started = performance.now();
    const { bytes, result } = await writeEntries(file, { force }, async (add) => {
      const manifest = await db.snapshot((s) => writeTables(s, add, progress));
      // Before the file gets its name: there is no backup without its entry.
      await recordRead(db, made(manifest));
      return manifest;
    });
    return {
      file,
      bytes,
      rows: result.tables.reduce((sum, t) => sum + t.rows, 0),
      tables: result.tables.length,
      dataVersion: result.dataVersion,
      seconds: (performance.now() - started) / 1000,
    };
  };
  const run = () => runJob('backup', { file }, work, ({ rows, bytes }) => ({ rows, bytes }));
  // Several servers have no moment in common: while nothing is imported they need none.
  const still = () => db.exclusive('imports', () => db.exclusive('boundaries', run));
  return db.exclusive('backup', db.distributed ? still : run);
}

const made = ({ madeAt, dataVersion, tables }: Manifest): AuditEvent => ({
  action: 'backup',
  subject: { type: 'backup', id: madeAt },
  details: { dataVersion, tables: tables.length, rows: tables.reduce((sum, t) => sum + t.rows, 0) },
});

async function writeTables(snapshot: Snapshot, add: AddEntry, progress: Progress): Promise<Manifest> {
  const manifest: Manifest = {
    format: FORMAT,
    productVersion: productVersion(),
    madeAt: new Date().toISOString(),
    engine: snapshot.engine,
    dataVersion: await readDataVersion(snapshot),
    migrations: await listMigrations(snapshot),
    contents: await readContents(snapshot),
    tables: [],
    entries: [],
  };
  for (const table of await listTables(snapshot)) {
    const checksum = new TableChecksum();
    let pieces = 0;
    for await (const { lines } of scanTable(snapshot, table, checksum)) {
      const content = Buffer.from(`${lines.join('\n')}\n`);
      const name = pieceName(table.name, ++pieces);
      await add(name, content);
      manifest.entries.push({ name, rows: lines.length, sha256: createHash('sha256').update(content).digest('hex') });
      progress(`${table.name}: ${checksum.rows} baris`, `${table.name}: ${checksum.rows} rows`);
    }
    manifest.tables.push({ ...table, rows: checksum.rows, checksum: checksum.text });
  }
  await add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}
