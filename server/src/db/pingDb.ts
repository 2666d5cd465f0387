import type { Queryable } from './database.ts';

/** Asks the database for an answer; rejects when there is none. */
export async function pingDb(db: Queryable): Promise<void> {
  await db.all('select 1 as one');
}
