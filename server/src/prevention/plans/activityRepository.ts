import type { Queryable, Row } from '../../db/database.ts';

/** What an item shows of an activity of the register. */
export interface RegisterRow extends Row {
  id: string;
  code: string;
  start: string;
  end: string | null;
  form: string;
  kind: string | null;
  participants: number | null;
}

/** The activities with these ids (some hundreds at most). */
export const activitiesById = (db: Queryable, ids: readonly string[]): Promise<RegisterRow[]> =>
  db.all<RegisterRow>(
    `select source_id as id, code, start_date as "start", end_date as "end", form, kind, participants from activities
     where source_id in (${ids.map((_, i) => `$${i + 1}`).join(', ')})`,
    [...ids],
  );
