import type { Queryable, Row, Tx } from '../../db/database.ts';

/** A saved state of a measure as stored; empty texts stand for nothing. */
export interface StoredMeasure extends Row {
  code: string;
  version: number;
  /** JSON of `MeasureContent`. */
  content: string;
  builtin: boolean;
  retired: boolean;
  owner_region: string;
  author: string;
  reason: string;
  saved_at: string;
}

const COLUMNS = 'code, version, content, builtin, retired, owner_region, author, reason, saved_at';

/** All saved states, oldest first. */
export const listMeasureVersions = (db: Queryable): Promise<StoredMeasure[]> =>
  db.all<StoredMeasure>(`select ${COLUMNS} from measure_versions order by code, version`);

/** Adds a saved state; those before it stay. The caller holds the lock of the measures. */
export const addMeasureVersion = (tx: Tx, m: StoredMeasure): Promise<void> =>
  tx.run(`insert into measure_versions (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    m.code,
    m.version,
    m.content,
    m.builtin,
    m.retired,
    m.owner_region,
    m.author,
    m.reason,
    m.saved_at,
  ]);

/** Activities of the register by form, kind and issue, in the seen areas (null = everywhere). */
export async function countActivitiesByKind(
  db: Queryable,
  seen: readonly string[] | null,
): Promise<{ form: string; kind: string | null; issue: string | null; n: number }[]> {
  if (seen?.length === 0) return [];
  const inside = seen?.map((_, i) => `a.code = $${i + 1} or a.code like $${i + 1} || '.%'`).join(' or ') ?? 'true';
  return db.all(`select a.form, a.kind, a.issue, count(*) as n from activities a where ${inside} group by 1, 2, 3`, [
    ...(seen ?? []),
  ]);
}
