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
 * Brings the schema up to date: each `NNN-name.sql` runs once, in order, in one transaction. `only` stops at an older
 * schema, for data that were kept under it.
 * Throws AppError `unavailable` when the database was made by a newer version of the product.
 */
export async function migrate(
  tx: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  { only }: { only?: readonly string[] } = {},
): Promise<void> {
  const files = knownMigrations();
  await tx(async (t) => {
    await t.run('create table if not exists migrations (name varchar primary key, sha256 varchar not null)');
    const done = new Set((await t.all<{ name: string }>('select name from migrations')).map((r) => r.name));
    const unknown = [...done].filter((name) => !files.includes(name));
    if (unknown.length) {
      throw new AppError('unavailable', {
        id: `Basis data dibuat oleh versi PetaRawan yang lebih baru (${unknown.join(', ')}). Perbarui program.`,
        en: `The database was made by a newer PetaRawan (${unknown.join(', ')}). Update the program.`,
      });
    }
    for (const file of files.filter((f) => !done.has(f) && (only?.includes(f) ?? true))) {
      const sql = readFileSync(new URL(file, FOLDER), 'utf8');
      await runJob('migration', { name: file }, async () => {
        // One by one: a distributed database refuses several changes of a table at once.
        for (const statement of statementsOf(sql)) await t.run(statement);
      });
      await t.run('insert into migrations (name, sha256) values ($1, $2)', [
        file,
        createHash('sha256').update(sql).digest('hex'),
      ]);
    }
  });
}

/** Statements of a migration: each ends with a semicolon at the end of a line; comments stand on lines of their own or behind. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/--[^\n]*/g, '')
    .split(/;\s*(?:\n|$)/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
}
