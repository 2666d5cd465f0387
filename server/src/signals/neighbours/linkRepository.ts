import type { Queryable, Row, Tx } from '../../db/database.ts';
import type { MapLevel } from '../../regions/contract.ts';

/** An edit of the links between two areas; `code_a` < `code_b`. Empty texts stand for nothing. */
export interface StoredLink {
  id: number;
  level: MapLevel;
  code_a: string;
  code_b: string;
  action: 'add' | 'remove';
  reason: string;
  author: string;
  made_at: string;
  withdrawn_by: string;
  withdrawn_at: string;
}

const COLUMNS = 'id, level, code_a, code_b, action, reason, author, made_at, withdrawn_by, withdrawn_at';

/** Every edit there ever was at any level, the oldest first. */
export function listLinks(db: Queryable): Promise<StoredLink[]> {
  return db.all<StoredLink & Row>(`select ${COLUMNS} from neighbour_links order by id`);
}

/** Adds an edit. The caller holds the lock of the links. */
export function insertLink(tx: Tx, link: StoredLink): Promise<void> {
  return tx.run(`insert into neighbour_links (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
    link.id,
    link.level,
    link.code_a,
    link.code_b,
    link.action,
    link.reason,
    link.author,
    link.made_at,
    link.withdrawn_by,
    link.withdrawn_at,
  ]);
}

/** Notes that an edit no longer holds. The caller holds the lock of the links. */
export function withdrawStored(tx: Tx, id: number, by: string, at: string): Promise<void> {
  return tx.run('update neighbour_links set withdrawn_by = $1, withdrawn_at = $2 where id = $3', [by, at, id]);
}
