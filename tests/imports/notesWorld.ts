import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db, Row } from '../../server/src/db/database.ts';
import type { ImportSummary } from '../../server/src/imports/contract.ts';
import type { ImportSpec } from '../../server/src/imports/importSpec.ts';
import { countRule, dateRule } from '../../server/src/imports/rules.ts';
import { type RunOptions, runImport } from '../../server/src/imports/runImport.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

/** The smallest kind of file that uses everything: a key, a date, a count, free text, and headers that are never read. */
export const NOTES: ImportSpec = {
  kind: 'notes',
  columns: [
    { name: 'id', aliases: ['nomor', 'no. catatan'], required: true },
    { name: 'tanggal', aliases: ['tgl', 'hari'], required: true, date: true },
    { name: 'jumlah', aliases: ['banyak'], required: false },
    { name: 'isi', aliases: ['uraian', 'teks'], required: false },
  ],
  rules: [dateRule('tanggal', 'day', { required: true }), countRule('jumlah', 'amount', { otherwise: 1 })],
  passThrough: [
    { column: 'id', required: true },
    { column: 'isi', required: false },
  ],
  target: { table: 'notes', key: ['id'], columns: { id: 'id', day: 'day', amount: 'amount', body: 'isi' } },
  neverStored: (header) => /pelapor/i.test(header),
};

export interface NotesWorld {
  db: Db;
  folder: string;
  /** Writes a file and imports it. */
  take(content: string | Buffer, options?: RunOptions & { name?: string }): Promise<ImportSummary>;
  /** Writes a file and answers its path. */
  file(content: string | Buffer, name?: string): string;
  /** What the table holds, by id: `id|day|amount|body`. */
  rows(): Promise<string[]>;
  close(): Promise<void>;
}

/** A test database with table `notes` and a folder for files. */
export async function openNotes(path = ':memory:'): Promise<NotesWorld> {
  const db = await openTestDb(path);
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-notes-'));
  await db.tx((tx) =>
    tx.run(
      'create table if not exists notes (id varchar primary key, day date, amount integer, body varchar, extra varchar, import_id bigint)',
    ),
  );
  let files = 0;
  const file = (content: string | Buffer, name?: string) => {
    const at = join(folder, name ?? `berkas-${++files}.csv`);
    writeFileSync(at, content);
    return at;
  };
  return {
    db,
    folder,
    file,
    take: (content, { name, ...options } = {}) => runImport(db, NOTES, file(content, name), options),
    async rows() {
      const rows = await db.all<Row>('select id, day, amount, body from notes order by id');
      return rows.map((r) => [r.id, r.day, r.amount, r.body ?? '-'].join('|'));
    },
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
