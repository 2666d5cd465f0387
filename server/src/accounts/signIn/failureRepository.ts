import type { Queryable, Row, Tx } from '../../db/database.ts';

/** A row of table `sign_in_failures`. */
export interface FailureRecord extends Row {
  login_hash: string;
  failures: number;
  failed_at: string;
  /** Empty = not locked. */
  locked_until: string;
}

export async function selectFailures(db: Queryable, loginHash: string): Promise<FailureRecord | null> {
  const [row] = await db.all<FailureRecord>(
    'select login_hash, failures, failed_at, locked_until from sign_in_failures where login_hash = $1',
    [loginHash],
  );
  return row ?? null;
}

export async function writeFailures(tx: Tx, f: FailureRecord): Promise<void> {
  await deleteFailures(tx, f.login_hash);
  await tx.run('insert into sign_in_failures (login_hash, failures, failed_at, locked_until) values ($1, $2, $3, $4)', [
    f.login_hash,
    f.failures,
    f.failed_at,
    f.locked_until,
  ]);
}

export const deleteFailures = (tx: Tx, loginHash: string): Promise<void> =>
  tx.run('delete from sign_in_failures where login_hash = $1', [loginHash]);

/** Forgets logins that nobody has tried since; anybody can fill this table with names. */
export const deleteOldFailures = (tx: Tx, before: string): Promise<void> =>
  tx.run('delete from sign_in_failures where failed_at < $1', [before]);
