import type { Queryable, Row, Tx } from '../../db/database.ts';

/** A comment as stored; an empty key is about the whole plan. */
export interface StoredComment extends Row {
  id: number;
  plan_id: number;
  item_key: string;
  body: string;
  author: string;
  made_at: string;
  version: number;
}

/** Comments of a plan, oldest first. */
export const listComments = (db: Queryable, planId: number): Promise<StoredComment[]> =>
  db.all<StoredComment>(
    'select id, plan_id, item_key, body, author, made_at, version from plan_comments where plan_id = $1 order by id',
    [planId],
  );

/** How many comments there are about each item (empty key: the plan) of some plans. */
export async function countComments(
  db: Queryable,
  ids: readonly number[],
): Promise<{ plan_id: number; item_key: string; n: number }[]> {
  if (ids.length === 0) return [];
  return db.all(
    `select plan_id, item_key, count(*) as n from plan_comments where plan_id in (${ids.map((id) => Math.trunc(id)).join(', ')})
     group by plan_id, item_key`,
  );
}

export async function insertComment(tx: Tx, c: StoredComment): Promise<void> {
  await tx.run(
    'insert into plan_comments (id, plan_id, item_key, body, author, made_at, version) values ($1, $2, $3, $4, $5, $6, $7)',
    [c.id, c.plan_id, c.item_key, c.body, c.author, c.made_at, c.version],
  );
}
