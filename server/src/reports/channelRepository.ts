import type { Queryable, Tx } from '../db/database.ts';
import type { ChannelEntry, ChannelShape } from './contract.ts';
import { type CatalogueRow, listCatalogue } from './repository.ts';

/** What `data/reports/channels.csv` says of a channel beside its names. */
export interface ChannelFacts {
  shape: ChannelShape;
  applies_to: ChannelEntry['appliesTo'];
  valid_from: string | null;
  valid_to: string | null;
  default_origin: string | null;
  place: ChannelEntry['place'];
}
export type ChannelRow = CatalogueRow & ChannelFacts;

/** Channels in the order of their numbers. */
export async function listChannelRows(db: Queryable): Promise<ChannelRow[]> {
  const rows = (await listCatalogue(db, 'channels')) as (CatalogueRow & { [K in keyof ChannelFacts]: ChannelFacts[K] | null })[];
  // A channel of before has none of this until the catalogues are loaded again.
  return rows.map((r) => ({
    ...r,
    shape: r.shape ?? 'perkara',
    applies_to: r.applies_to ?? 'semua',
    place: r.place ?? 'wajib',
  }));
}

/** Writes what is said of channels that are there. */
export async function updateChannels(tx: Tx, rows: readonly (ChannelFacts & { num: number })[]): Promise<void> {
  const columns = ['shape', 'applies_to', 'valid_from', 'valid_to', 'default_origin', 'place'] as const;
  const width = columns.length + 1;
  const values = rows.map((_, row) => {
    const texts = columns.map((_, i) => `cast($${row * width + i + 2} as varchar)`);
    return `(cast($${row * width + 1} as smallint), ${texts.join(', ')})`;
  });
  await tx.run(
    `update channels set ${columns.map((c) => `${c} = v.${c}`).join(', ')}
     from (values ${values.join(', ')}) as v (num, ${columns.join(', ')}) where channels.num = v.num`,
    rows.flatMap((r) => [r.num, ...columns.map((c) => r[c])]),
  );
}
