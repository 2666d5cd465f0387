import type { Queryable, Tx } from '../db/database.ts';
import type { Importer } from './importer.ts';

/** Region whose people own an import; null = the whole country, also when there is no such import. */
export async function importRegion(db: Queryable, id: number): Promise<string | null> {
  if (!Number.isSafeInteger(id)) return null;
  const [row] = await db.all<{ region: string }>('select region from import_owners where import_id = $1', [id]);
  return row?.region || null;
}

/** The same for a row in the quarantine. */
export async function quarantineRegion(db: Queryable, id: number): Promise<string | null> {
  if (!Number.isSafeInteger(id)) return null;
  const [row] = await db.all<{ region: string }>(
    'select o.region from quarantine q join import_owners o on o.import_id = q.import_id where q.id = $1',
    [id],
  );
  return row?.region || null;
}

/** Notes whose an import is; without a note it is the whole country's. */
export async function recordOwner(tx: Tx, id: number, { region, accountId }: Importer): Promise<void> {
  if (region === null) return;
  await tx.run('insert into import_owners (import_id, region, account_id) values ($1, $2, $3)', [id, region, accountId ?? '']);
}
