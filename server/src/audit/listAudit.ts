import type { Db } from '../db/database.ts';
import { entryOf, GENESIS } from './auditRow.ts';
import type { AuditFilter, AuditResponse } from './contract.ts';
import { listHeads, listRows } from './repository.ts';

/** One page of entries that a filter lets through, newest first, and the end of the chain at the same moment. */
export function listAudit(db: Db, filter: AuditFilter, page: { before?: number | null; limit: number }): Promise<AuditResponse> {
  return db.snapshot(async (s) => {
    const rows = await listRows(s, filter, page);
    const [head = { seq: 0, hash: GENESIS }] = await listHeads(s);
    const last = rows.at(-1);
    return {
      items: rows.map(entryOf),
      next: last && rows.length === page.limit && last.seq > 1 ? String(last.seq) : null,
      head: { seq: head.seq, hash: head.hash },
    };
  });
}
