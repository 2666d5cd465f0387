import type { Queryable, Row, Tx, Value } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';

/** A day on which a channel opened or closed, as it is kept. */
export interface Opening extends Row {
  id: string;
  /** Number of the channel. */
  channel: number;
  /** Null = the whole country. */
  code: string | null;
  region: string | null;
  opened: string | null;
  closed: string | null;
  title_id: string;
  title_en: string;
  source: string;
  source_date: string | null;
  note: string | null;
  sample: boolean;
}

/** All openings, earliest first. */
export function listOpenings(db: Queryable): Promise<Opening[]> {
  return keptPerVersion(db, 'openings', () =>
    db.all<Opening>(
      `select o.id, o.channel, o.code, r.name as region, o.opened_on as opened, o.closed_on as closed, o.title_id, o.title_en,
         o.source, o.source_date, o.note, coalesce(i.sample, false) as sample
       from channel_openings o left join regions r on r.code = o.code left join imports i on i.id = o.import_id
       order by coalesce(o.opened_on, o.closed_on), o.id`,
    ),
  );
}

/** Replaces the published openings; those that somebody imported stay, and go before a published one of the same id. */
export async function replaceOpenings(tx: Tx, openings: Value[][]): Promise<void> {
  await tx.run('delete from channel_openings where import_id is null');
  const imported = new Set((await tx.all<{ id: string }>('select id from channel_openings')).map((o) => o.id));
  await tx.load(
    'channel_openings',
    {
      id: 'varchar',
      channel: 'smallint',
      code: 'varchar',
      opened_on: 'date',
      closed_on: 'date',
      title_id: 'varchar',
      title_en: 'varchar',
      source: 'varchar',
      source_date: 'varchar',
      note: 'varchar',
    },
    openings.filter(([id]) => !imported.has(String(id))),
  );
}
