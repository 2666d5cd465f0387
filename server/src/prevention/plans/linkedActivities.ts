import { type Seen, seesArea } from '../../accounts/seenRegions.ts';
import type { Queryable } from '../../db/database.ts';
import { activitiesById, type RegisterRow } from './activityRepository.ts';
import type { LinkedActivity } from './contract.ts';

/** So many at once are asked for. */
const PIECE = 500;

/** The activities of the register with these ids, as far as the asker sees their area; what is not there is told as not found. */
export async function linkedActivities(db: Queryable, ids: readonly string[], seen: Seen): Promise<LinkedActivity[]> {
  const asked = [...new Set(ids)];
  const found = new Map<string, RegisterRow>();
  for (let at = 0; at < asked.length; at += PIECE) {
    for (const row of await activitiesById(db, asked.slice(at, at + PIECE))) if (seesArea(seen, row.code)) found.set(row.id, row);
  }
  return asked.map((id) => {
    const row = found.get(id);
    return row
      ? { ...row, found: true }
      : { id, found: false, code: null, start: null, end: null, form: null, kind: null, participants: null };
  });
}
