import type { Queryable, Row } from '../db/database.ts';
import type { StoredScore } from '../indices/indexScore.ts';

/** Stored index rows of a few codes, in all editions and readings. */
export async function listScoresOf(db: Queryable, codes: readonly string[]): Promise<StoredScore[]> {
  if (codes.length === 0) return [];
  return db.all<StoredScore & Row>(
    `select edition, level, reading, code, indicator, score, class, rank_no as rank, source, source_date as "sourceDate", note
     from index_scores where code in (${codes.map((_, i) => `$${i + 1}`).join(', ')})
     order by edition, reading desc, indicator, code`,
    [...codes],
  );
}
