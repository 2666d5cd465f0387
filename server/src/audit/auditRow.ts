import { createHash } from 'node:crypto';
import type { ColumnType, Row, Value } from '../db/database.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { AuditEntry } from './contract.ts';

/** Columns of `audit_log`, in the order of every file and query. */
export const COLUMNS = {
  seq: 'bigint',
  version: 'integer',
  happened_at: 'varchar',
  actor_kind: 'varchar',
  actor_id: 'varchar',
  actor_label: 'varchar',
  actor_role: 'varchar',
  actor_region: 'varchar',
  session: 'varchar',
  request_id: 'varchar',
  ip: 'varchar',
  action: 'varchar',
  subject_type: 'varchar',
  subject_id: 'varchar',
  details: 'varchar',
  previous: 'varchar',
  hash: 'varchar',
} as const satisfies Record<string, ColumnType>;

export const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** A row as it is stored and hashed. `details` is canonical JSON as text. */
export type AuditRow = Row & {
  [C in keyof typeof COLUMNS]: C extends 'seq' | 'version'
    ? number
    : C extends 'happened_at' | 'actor_kind' | 'action' | 'subject_type' | 'details' | 'previous' | 'hash'
      ? string
      : string | null;
};

/** The end of the chain: number and hash of the last row. */
export interface Head {
  seq: number;
  hash: string;
}

/** What stands in place of the hash before the first row. */
export const GENESIS = '0'.repeat(64);
/** Form of the hashed text. */
export const VERSION = 1;

/**
 * SHA-256, in hexadecimal digits, of the row as one canonical JSON object of all its columns but `hash`. As `previous` is one
 * of them, a row's hash stands for all rows before it too.
 */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const said = Object.fromEntries(COLUMN_NAMES.filter((c) => c !== 'hash').map((c) => [c, row[c] ?? null]));
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

/** A row from values in the order of `COLUMN_NAMES`. */
export const rowOf = (values: readonly Value[]): AuditRow =>
  Object.fromEntries(COLUMN_NAMES.map((c, i) => [c, values[i] ?? null])) as AuditRow;

/** Details of a row; those of a row that was tampered with may be no JSON. */
function detailsOf(text: string): AuditEntry['details'] {
  try {
    return { ...(JSON.parse(text) as AuditEntry['details']) };
  } catch {
    return { unreadable: text };
  }
}

/** A row in the form people and programs read. */
export const entryOf = (r: AuditRow): AuditEntry => ({
  seq: r.seq,
  at: r.happened_at,
  actor: {
    kind: r.actor_kind,
    id: r.actor_id,
    label: r.actor_label,
    role: r.actor_role,
    region: r.actor_region,
    session: r.session,
    requestId: r.request_id,
    ip: r.ip,
  },
  action: r.action,
  subject: { type: r.subject_type, id: r.subject_id },
  details: detailsOf(r.details),
  previous: r.previous,
  hash: r.hash,
});
