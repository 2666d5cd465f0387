import type { Db, Snapshot } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { type AuditRow, GENESIS, type Head } from './auditRow.ts';
import { ChainCheck, type Finding, reorderedFrom } from './checkChain.ts';
import { listHeads, rowAt, rowsWithHash, scanRows } from './repository.ts';

export interface VerifyOptions {
  from?: number;
  anchor?: string;
}

export interface Verification {
  /** First row that was checked. */
  from: number;
  /** Rows that were found right, one after the other. */
  rows: number;
  /** The last of them; an anchor to keep elsewhere when there is no finding. */
  head: Head;
  /** Row whose hash is the given anchor; null when none was asked for or found. */
  anchoredAt: number | null;
  /** The first thing that is wrong; null when the chain is whole. */
  finding: Finding | null;
}

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Proves the chain of one moment from row `from` (trusting the rows before it) to its end, in bounded memory. `anchor` is the
 * hash of an earlier end that was kept elsewhere: it must be the hash of one of the rows checked; the check then begins early
 * enough to reach it. Throws AppError `invalid_request` when there is no row `from`.
 */
export const verifyAudit = (db: Db, options: VerifyOptions = {}): Promise<Verification> =>
  db.snapshot((s) => verifyIn(s, options));

/** The same of a moment that is already held. */
export async function verifyIn(s: Snapshot, options: VerifyOptions): Promise<Verification> {
  const anchor = options.anchor?.toLowerCase();
  const known = anchor === undefined ? null : await anchored(s, anchor);
  const from = Math.max(1, Math.min(options.from ?? 1, known ?? LAST));
  const before = from === 1 ? { seq: 0, hash: GENESIS } : await headBefore(s, from);
  const check = new ChainCheck(before);
  const finding = (await follow(s, check, from)) ?? check.end(await listHeads(s));
  const absent = finding === null && anchor !== undefined && known === null ? anchorGone(check.last.seq) : null;
  return { from, rows: check.rows, head: check.last, anchoredAt: known, finding: finding ?? absent };
}

/** Number of the row with a hash: 0 for the beginning of every chain, null when there is none. */
async function anchored(s: Snapshot, hash: string): Promise<number | null> {
  return hash === GENESIS ? 0 : ((await rowsWithHash(s, hash))[0]?.seq ?? null);
}

async function headBefore(s: Snapshot, from: number): Promise<Head> {
  const row = await rowAt(s, from - 1);
  if (row) return { seq: row.seq, hash: row.hash };
  throw new AppError('invalid_request', {
    id: `Tidak ada baris ${from - 1} di catatan audit, jadi pemeriksaan tidak dapat mulai dari ${from}. Periksa dari awal: audit verify.`,
    en: `There is no row ${from - 1} in the audit log, so the check cannot begin at ${from}. Check from the beginning: audit verify.`,
  });
}

async function follow(s: Snapshot, check: ChainCheck, from: number): Promise<Finding | null> {
  let wrong: { row: AuditRow; finding: Finding } | null = null;
  // What is asked about a finding waits until the scan is over.
  scan: for await (const rows of scanRows(s, from, LAST)) {
    for (const row of rows) {
      const finding = check.next(row);
      if (!finding) continue;
      wrong = { row, finding };
      break scan;
    }
  }
  if (wrong === null) return null;
  if (wrong.finding.kind !== 'changed') return wrong.finding;
  return (await exchanged(s, wrong.row)) ?? wrong.finding;
}

/** Whether a row that does not match its hash only stands in the wrong place: behind the row it continues it would be right. */
async function exchanged(s: Snapshot, row: AuditRow): Promise<Finding | null> {
  if (row.previous === GENESIS) return reorderedFrom(row, 1);
  for (const before of await rowsWithHash(s, row.previous)) {
    // That row may have been moved too; one of the two places it may belong to makes this one right.
    for (const place of [before.seq + 1, row.seq - 1, row.seq + 1]) {
      const found = place === row.seq ? null : reorderedFrom(row, place);
      if (found) return found;
    }
  }
  return null;
}

const anchorGone = (seq: number): Finding => ({
  kind: 'anchor',
  seq,
  text: {
    id: 'Jangkar tidak ada di catatan ini: tidak satu baris pun memiliki hash itu. Catatan diganti atau dipotong sejak jangkar disimpan, atau jangkar milik basis data lain.',
    en: 'The anchor is not in this log: no row has that hash. The log was replaced or cut since the anchor was kept, or the anchor is of another database.',
  },
});
