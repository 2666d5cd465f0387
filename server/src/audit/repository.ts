import type { Queryable, Snapshot, Tx } from '../db/database.ts';
import { type AuditRow, COLUMN_NAMES, type Head, rowOf } from './auditRow.ts';
import type { AuditFilter } from './contract.ts';

const LIST = COLUMN_NAMES.join(', ');

/** The end of the chain, locked until the transaction ends: nobody else appends meanwhile. */
export async function takeHead(tx: Tx): Promise<Head> {
  // An update locks the row on PostgreSQL and reads it anew after waiting; embedded, writers come one after the other.
  const [head] = await tx.all<Head & { [key: string]: string | number }>(
    'update audit_head set seq = seq + 1 returning seq, hash',
  );
  if (!head) throw new Error('audit_head is empty: the end of the audit log is unknown');
  return { seq: head.seq - 1, hash: head.hash };
}

/** Names the last row; its number was counted by `takeHead`. */
export const writeHead = (tx: Tx, { seq, hash }: Head) => tx.run('update audit_head set seq = $1, hash = $2', [seq, hash]);

export const insertRow = (tx: Tx, row: AuditRow) =>
  tx.run(
    `insert into audit_log (${LIST}) values (${COLUMN_NAMES.map((_, i) => `$${i + 1}`).join(', ')})`,
    COLUMN_NAMES.map((c) => row[c] ?? null),
  );

/** What the log says of its own end; one row unless somebody changed it. */
export const listHeads = (db: Queryable) =>
  db.all<{ seq: number; hash: string }>('select seq, hash from audit_head order by seq, hash');

/** All rows from number `from` to `to` in their order, in pieces. */
export async function* scanRows(snapshot: Snapshot, from: number, to: number): AsyncGenerator<AuditRow[]> {
  const sql = `select ${LIST} from audit_log where seq >= cast($1 as bigint) and seq <= cast($2 as bigint) order by seq`;
  for await (const rows of snapshot.scan(sql, [from, to])) yield rows.map(rowOf);
}

/** Rows with this hash; one at most unless somebody copied it. */
export const rowsWithHash = (db: Queryable, hash: string) =>
  db.all<AuditRow>(`select ${LIST} from audit_log where hash = $1 order by seq limit 2`, [hash]);

export async function rowAt(db: Queryable, seq: number): Promise<AuditRow | null> {
  const [row] = await db.all<AuditRow>(`select ${LIST} from audit_log where seq = $1`, [seq]);
  return row ?? null;
}

/** Rows that a filter lets through, newest first; `before` is the number of the last row of the page before. */
export function listRows(
  db: Queryable,
  filter: AuditFilter,
  { before = null, limit }: { before?: number | null; limit: number },
): Promise<AuditRow[]> {
  const equal = ['action', 'actor_kind', 'actor_id', 'subject_type', 'subject_id', 'request_id'] as const;
  const wanted = equal.flatMap((c) => (filter[c] === undefined ? [] : [{ sql: `${c} =`, value: filter[c] as string | number }]));
  if (before !== null) wanted.push({ sql: 'seq <', value: before });
  if (filter.from) wanted.push({ sql: 'happened_at >=', value: `${filter.from}T00:00:00.000Z` });
  if (filter.to) wanted.push({ sql: 'happened_at <=', value: `${filter.to}T23:59:59.999Z` });
  const where = wanted.length ? `where ${wanted.map(({ sql }, i) => `${sql} $${i + 1}`).join(' and ')}` : '';
  return db.all<AuditRow>(
    `select ${LIST} from audit_log ${where} order by seq desc limit ${Math.trunc(limit)}`,
    wanted.map((w) => w.value),
  );
}

/** Keeps the log aside while a restore replaces all tables; gone with `dropAside`. */
export const copyAside = (tx: Tx) => tx.run(`create temp table audit_aside as select ${LIST} from audit_log`);

export const dropAside = (tx: Tx) => tx.run('drop table audit_aside');

/** Hash of a row of the log that was kept aside. */
export async function asideHash(tx: Tx, seq: number): Promise<string | null> {
  const [row] = await tx.all<{ hash: string }>('select hash from audit_aside where seq = $1', [seq]);
  return row?.hash ?? null;
}

/** Puts every row kept aside where it belongs: into the place of one that says something else, or of none. */
export async function takeBack(tx: Tx): Promise<void> {
  const others = COLUMN_NAMES.filter((c) => c !== 'seq');
  await tx.run(
    `update audit_log set ${others.map((c) => `${c} = a.${c}`).join(', ')} from audit_aside a
     where a.seq = audit_log.seq and (${others.map((c) => `a.${c} is distinct from audit_log.${c}`).join(' or ')})`,
  );
  await tx.run(`insert into audit_log (${LIST}) select ${LIST} from audit_aside where seq not in (select seq from audit_log)`);
}
