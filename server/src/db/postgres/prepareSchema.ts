import type pg from 'pg';
import { AppError } from '../../errors.ts';
import { DIALECTS } from '../dialect.ts';
import type { Servers } from './servers.ts';

const OLDEST = 150_000;

/** Throws AppError `conflict` when texts would not be sorted or stored as the product needs it. */
export async function refuseUnsuitable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ encoding: string; collate: string; provider: string; version: number; name: string }>(
    `select pg_encoding_to_char(encoding) as encoding, datcollate as collate,
            cast(datlocprovider as varchar) as provider, current_database() as name,
            cast(current_setting('server_version_num') as integer) as version
     from pg_database where datname = current_database()`,
  );
  const found = rows[0];
  if (!found) return;
  if (found.version < OLDEST) {
    throw new AppError('conflict', {
      id: `PostgreSQL ${found.version} terlalu lama; PetaRawan memerlukan PostgreSQL 15 atau lebih baru.`,
      en: `PostgreSQL ${found.version} is too old; PetaRawan needs PostgreSQL 15 or newer.`,
    });
  }
  // Codes and names are compared byte by byte, as in the embedded engine; a language's own order would mix up pages.
  if (found.encoding === 'UTF8' && found.provider !== 'i' && /^(?:C|POSIX|C\.utf-?8)$/i.test(found.collate)) return;
  const remedy = `createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 ${found.name}`;
  throw new AppError('conflict', {
    id: `Basis data ${found.name} memakai ${found.encoding}/${found.collate}; PetaRawan memerlukan UTF8 dan urutan C. Buat basis data baru: ${remedy}`,
    en: `The database ${found.name} uses ${found.encoding}/${found.collate}; PetaRawan needs UTF8 and C order. Make a new one: ${remedy}`,
  });
}

/** Makes the indexes and triggers that are missing; asking first avoids the lock that `if not exists` takes on a busy table. */
export async function prepareSchema(servers: Servers): Promise<void> {
  await servers.onPrimary(async (pool) => {
    const { rows } = await pool.query<{ indexname: string }>(
      'select indexname from pg_indexes where schemaname = current_schema()',
    );
    const known = new Set(rows.map((r) => r.indexname));
    for (const [name, definition] of Object.entries(DIALECTS.postgres.indexes)) {
      if (!known.has(name)) await pool.query(`create index if not exists ${name} ${definition}`);
    }
    for (const [name, { table, make }] of Object.entries(DIALECTS.postgres.triggers)) {
      const found = await pool.query('select tgname from pg_trigger where tgname = $1 and tgrelid = cast($2 as regclass)', [
        name,
        table,
      ]);
      if (found.rows.length === 0) for (const statement of make) await pool.query(statement);
    }
  });
}
