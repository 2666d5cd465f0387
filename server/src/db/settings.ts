import type { Db, Queryable, Tx } from './database.ts';

/** Value of a setting of this data directory, or null. */
export async function readSetting(db: Queryable, key: string): Promise<string | null> {
  const [row] = await db.all<{ value: string }>('select value from settings where key = $1', [key]);
  return row?.value ?? null;
}

/** Keeps a setting of this data directory inside a transaction. */
export const putSetting = (tx: Tx, key: string, value: string): Promise<void> =>
  tx.run('insert into settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [
    key,
    value,
  ]);

/** Keeps what the program notes for itself; what somebody decides goes through `changeSetting`. */
export const writeSetting = (db: Db, key: string, value: string): Promise<void> => db.tx((tx) => putSetting(tx, key, value));
