import type { Text } from '../http/contract.ts';
import { type AuditRow, type Head, hashOf } from './auditRow.ts';

/** The first thing that is wrong with a chain. `seq` is the row to look at. */
export interface Finding {
  kind: 'changed' | 'unlinked' | 'missing' | 'doubled' | 'reordered' | 'head' | 'anchor';
  seq: number;
  text: Text;
}

const finding = (kind: Finding['kind'], seq: number, id: string, en: string): Finding => ({ kind, seq, text: { id, en } });
const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** Follows a chain row by row, in the order of their numbers, with nothing in memory but the last hash. */
export class ChainCheck {
  rows = 0;
  /** Number and hash of the last row that was right. */
  last: Head;

  /** `before` is the row that the first one must continue. */
  constructor(before: Head) {
    this.last = before;
  }

  /** What is wrong with the next row, or null. Nothing may follow a finding. */
  next(row: AuditRow): Finding | null {
    const expected = this.last.seq + 1;
    const { seq } = row;
    if (seq > expected) return missing(expected, seq - 1);
    if (seq < expected)
      return finding('doubled', seq, `Baris ${seq} ada lebih dari sekali.`, `Row ${seq} is there more than once.`);
    if (hashOf(row) !== row.hash) {
      return finding(
        'changed',
        seq,
        `Isi baris ${seq} diubah: tidak sesuai dengan hash-nya.`,
        `Row ${seq} was changed: its content does not match its hash.`,
      );
    }
    if (row.previous !== this.last.hash) {
      return finding(
        'unlinked',
        seq,
        `Baris ${seq} tidak melanjutkan baris ${seq - 1}: salah satunya diganti beserta hash-nya.`,
        `Row ${seq} does not continue row ${seq - 1}: one of them was replaced together with its hash.`,
      );
    }
    this.last = { seq, hash: row.hash };
    this.rows++;
    return null;
  }

  /** What is wrong with the end of the chain, given what `audit_head` says. */
  end(heads: readonly Head[]): Finding | null {
    const [head] = heads;
    const { seq, hash } = this.last;
    if (!head || heads.length > 1) {
      return finding(
        'head',
        seq,
        `Penanda akhir catatan (audit_head) berisi ${heads.length} baris, seharusnya satu.`,
        `The mark of the log's end (audit_head) has ${heads.length} rows instead of one.`,
      );
    }
    if (head.seq > seq) return missing(seq + 1, head.seq);
    if (head.seq < seq || head.hash !== hash) {
      return finding(
        'head',
        seq,
        `Penanda akhir catatan (audit_head) menyebut baris ${head.seq} dengan hash lain; baris terakhir adalah ${seq}. Baris akhir ditambah atau diganti.`,
        `The mark of the log's end (audit_head) names row ${head.seq} with another hash; the last row is ${seq}. Rows at the end were added or replaced.`,
      );
    }
    return null;
  }
}

const missing = (from: number, to: number) =>
  finding('missing', from, `Baris ${span(from, to)} hilang.`, `Row ${span(from, to)} is missing.`);

/** A changed row that would be right under the number `place`: rows were exchanged. Null when it would not. */
export function reorderedFrom(row: AuditRow, place: number): Finding | null {
  if (hashOf({ ...row, seq: place }) !== row.hash) return null;
  return finding(
    'reordered',
    row.seq,
    `Urutan diubah: yang berdiri sebagai baris ${row.seq} sebenarnya baris ${place}.`,
    `The order was changed: what stands as row ${row.seq} is really row ${place}.`,
  );
}
