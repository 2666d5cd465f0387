import type { Queryable, Row, Tx } from '../../db/database.ts';

/** What an office decided; an empty logo stands for none. */
export interface StoredOffice extends Row {
  code: string;
  name: string;
  logo: string;
  version: number;
  edited_by: string;
  edited_at: string;
}

/** What the offices of some areas decided, in no order. */
export async function findOffices(db: Queryable, codes: readonly string[]): Promise<StoredOffice[]> {
  if (codes.length === 0) return [];
  return db.all<StoredOffice>(
    `select code, name, logo, version, edited_by, edited_at from deck_offices where code in (${codes.map((_, i) => `$${i + 1}`).join(', ')})`,
    [...codes],
  );
}

/** Stores it in the place of what stood there. The caller holds the lock of the decks. */
export async function putOffice(tx: Tx, { code, name, logo, version, edited_by, edited_at }: StoredOffice): Promise<void> {
  await tx.run('delete from deck_offices where code = $1', [code]);
  await tx.run('insert into deck_offices (code, name, logo, version, edited_by, edited_at) values ($1, $2, $3, $4, $5, $6)', [
    code,
    name,
    logo,
    version,
    edited_by,
    edited_at,
  ]);
}
