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
  for (const r of rows) {
    await tx.run(
      `update channels set shape = $1, applies_to = $2, valid_from = $3, valid_to = $4, default_origin = $5, place = $6 where num = $7`,
      [r.shape, r.applies_to, r.valid_from, r.valid_to, r.default_origin, r.place, r.num],
    );
  }
}
