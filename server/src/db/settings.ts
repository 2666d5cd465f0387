import type { Db, Queryable } from './database.ts';

/** Value of a setting of this data directory, or null. */
export async function readSetting(db: Queryable, key: string): Promise<string | null> {
  const [row] = await db.all<{ value: string }>('select value from settings where key = $1', [key]);
  return row?.value ?? null;
}

/** Keeps a setting of this data directory. */
export function writeSetting(db: Db, key: string, value: string): Promise<void> {
  return db.tx((tx) =>
    tx.run('insert into settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
      key,
      value,
    ]),
  );
}
