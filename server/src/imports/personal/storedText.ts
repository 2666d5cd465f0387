import type { Queryable } from '../../db/database.ts';
import { readTargets } from '../importRecord.ts';
import type { ImportTarget } from '../importSpec.ts';

/** A table that imports fill, with its columns of text. */
export interface FilledTable {
  target: ImportTarget;
  /** Text columns of the table that imports write, in the order of the table; identifiers among them. */
  texts: string[];
}

/** The tables that imports of this database filled, and what of them is text. Columns that sums are grouped by are left out. */
export async function filledTables(db: Queryable): Promise<FilledTable[]> {
  const records = await db.all<{ target_json: string }>(
    'select target_json, max(id) as last_id from imports where target_json is not null group by target_json order by max(id)',
  );
  // What the latest import says of a table holds.
  const targets = new Map(records.flatMap((r) => readTargets(r.target_json)).map((t) => [t.table, t]));
  const filled: FilledTable[] = [];
  for (const target of targets.values()) {
    const columns = await db.all<{ column_name: string }>(
      `select column_name from information_schema.columns
       where table_name = $1 and table_schema = current_schema() and data_type in ('VARCHAR', 'character varying', 'text')
       order by ordinal_position`,
      [target.table],
    );
    const grouped = new Set((target.rollups ?? []).flatMap((r) => r.group));
    const texts = columns.map((c) => c.column_name).filter((c) => c in target.columns && !grouped.has(c));
    if (texts.length) filled.push({ target, texts });
  }
  return filled;
}
