import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { AppError } from '../errors.ts';
import { runJob } from '../operations/events.ts';
import type { Tx } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Names of the migrations of this program, in their order. */
export const knownMigrations = (): string[] =>
  readdirSync(FOLDER)
    .filter((f) => /^\d{3}-.+\.sql$/.test(f))
    .sort();

/**
 * Brings the schema up to date: each `NNN-name.sql` runs once, in order, in a transaction of its own that also notes its name. Whoever is
 * stopped in between goes on with the next file at the next start; where a lock was lost and another process runs the same
 * files, each is still run by one of them. Of their own, because DuckDB does not commit a transaction that both changes rows that were
 * there before and alters their table afterwards, and one file must not forbid the next to do so. `only` stops at an older schema,
 * for data that were kept under it. A `transact` that answers within one transaction does all in it (restoring).
 * Throws AppError `unavailable` when the database was made by a newer version of the product.
 */
export async function migrate(
  transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  { only }: { only?: readonly string[] } = {},
): Promise<void> {
  const files = knownMigrations();
  const done = await transact(async (tx) => {
    await tx.run('create table if not exists migrations (name varchar primary key, sha256 varchar not null)');
    return new Set((await tx.all<{ name: string }>('select name from migrations')).map((r) => r.name));
  });
  const unknown = [...done].filter((name) => !files.includes(name));
  if (unknown.length) {
    throw new AppError('unavailable', {
      id: `Basis data dibuat oleh versi PetaRawan yang lebih baru (${unknown.join(', ')}). Perbarui program.`,
      en: `The database was made by a newer PetaRawan (${unknown.join(', ')}). Update the program.`,
    });
  }
  for (const file of files.filter((f) => !done.has(f) && (only?.includes(f) ?? true))) {
    await runJob('migration', { name: file }, () => transact((tx) => runFile(tx, file)));
  }
}

/** Runs one migration and notes it. */
async function runFile(tx: Tx, file: string): Promise<void> {
  const sql = readFileSync(new URL(file, FOLDER), 'utf8');
  // Noted first: whoever else runs it waits here, and then fails instead of running it twice.
  await tx.run('insert into migrations (name, sha256) values ($1, $2)', [file, createHash('sha256').update(sql).digest('hex')]);
  // One by one: a distributed database refuses several changes of a table at once.
  for (const statement of statementsOf(sql)) await tx.run(statement);
}

/** Statements of a migration: each ends with a semicolon at the end of a line; comments stand on lines of their own or behind. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/--[^\n]*/g, '')
    .split(/;\s*(?:\n|$)/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
}
