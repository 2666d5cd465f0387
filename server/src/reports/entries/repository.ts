import type { Db } from '../../db/database.ts';

/**
 * Which of these reports of a channel came in by import `id`, by their identifiers. Asked of the primary: a replica may not have
 * the import yet.
 */
export async function broughtBy(db: Db, id: number, channel: number, sourceIds: readonly string[]): Promise<Set<string>> {
  const places = sourceIds.map((_, i) => `$${i + 3}`).join(', ');
  const rows = await db.tx((tx) =>
    tx.all<{ source_id: string }>(
      `select source_id from reports where import_id = $1 and channel = $2 and source_id in (${places})`,
      [id, channel, ...sourceIds],
    ),
  );
  return new Set(rows.map((r) => r.source_id));
}
