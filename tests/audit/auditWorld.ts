import { type AuditRow, COLUMN_NAMES, COLUMNS, GENESIS, rowOf } from '../../server/src/audit/auditRow.ts';
import type { Db, Row, Tx } from '../../server/src/db/database.ts';
import { DIALECTS } from '../../server/src/db/dialect.ts';

const LIST = COLUMN_NAMES.join(', ');

/** All rows of the log in their order. */
export async function logOf(db: Db): Promise<AuditRow[]> {
  const rows = await db.tx((tx) => tx.all<AuditRow>(`select ${LIST} from audit_log order by seq`));
  return rows.map((r) => rowOf(COLUMN_NAMES.map((c) => r[c])));
}

/** Actions of the entries after number `seq`. */
export const actionsAfter = async (db: Db, seq: number): Promise<string[]> =>
  (await logOf(db)).filter((r) => r.seq > seq).map((r) => r.action);

export const lastSeq = async (db: Db): Promise<number> => (await logOf(db)).at(-1)?.seq ?? 0;

/** Does to the log what only somebody with the owner's rights can do. */
export const byForce = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.tx(async (tx) => {
    for (const statement of DIALECTS[tx.engine].replacing) await tx.run(statement);
    return work(tx);
  });

/** Replaces the whole log, and what it says of its own end unless that is to stay. */
export async function replaceLog(
  db: Db,
  rows: readonly AuditRow[],
  head?: { seq: number; hash: string } | 'stays',
): Promise<void> {
  await byForce(db, (tx) => tx.run('delete from audit_log'));
  await byForce(db, async (tx) => {
    await tx.load(
      'audit_log',
      COLUMNS,
      rows.map((r) => COLUMN_NAMES.map((c) => r[c])),
    );
    if (head === 'stays') return;
    const end = head ?? rows.at(-1) ?? { seq: 0, hash: GENESIS };
    await tx.run('update audit_head set seq = $1, hash = $2', [end.seq as number, end.hash as string]);
  });
}

/** The same database, whose transactions do all their work and then fail at the commit. */
export function failingAtCommit(db: Db): Db {
  const failing =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      await work(tx);
      throw new Error('failed at the commit');
    };
  const over: Record<string | symbol, unknown> = {
    tx: (work: (tx: Tx) => Promise<unknown>) => db.tx(failing(work)),
    write: (work: (tx: Tx) => Promise<unknown>) => db.write(failing(work)),
  };
  return new Proxy(db, { get: (target, name) => over[name] ?? Reflect.get(target, name) });
}

/** Makes appending impossible until the answer is called. */
export async function breakLog(db: Db): Promise<() => Promise<void>> {
  const [head] = await db.tx((tx) => tx.all<Row & { seq: number; hash: string }>('select seq, hash from audit_head'));
  await db.tx((tx) => tx.run('delete from audit_head'));
  return () => db.tx((tx) => tx.run('insert into audit_head values ($1, $2)', [head?.seq ?? 0, head?.hash ?? GENESIS]));
}

/** The same database for what only logs, as a program from before there was a log: nothing is written. */
export const logless = (db: Db): Db =>
  new Proxy(db, { get: (target, name) => (name === 'tx' ? async () => undefined : Reflect.get(target, name)) });
