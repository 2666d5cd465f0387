import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import type { SignalQuery } from '../basis/contract.ts';
import { linksOf } from '../neighbours/linksOf.ts';
import { neighboursAmong } from '../neighbours/neighboursAmong.ts';
import { type NoFigure, noFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import type { Neighbours } from '../spatial/neighbours.ts';

/** Where the boundaries lie, and how far a link over the sea reaches. */
export type LinkConfig = Pick<Config, 'dataDir' | 'seaLinkKm'>;

const NO_LINKS = noFigure(
  'Batas wilayah tingkat ini belum dimuat dan belum ada tautan tetangga, jadi tidak diketahui wilayah mana yang bertetangga.',
  'The boundaries of this level are not loaded and there are no neighbour links, so it is not known which areas are neighbours.',
);
const GROUPED = noFigure(
  'Laju tidak dimuluskan ke tetangga bila kelompok digambar sebagai satu wilayah atau batas lama dipakai: tautan tetangga berlaku untuk wilayah sekarang.',
  'Rates are not smoothed to neighbours while groups stand as one area or former boundaries are used: neighbour links are those of today’s areas.',
);

/** Neighbours of the areas observed, in their order, for smoothing; or why there are none. */
export async function localNeighbours(
  db: Db,
  config: LinkConfig,
  { level, areas, per }: Pick<Observed, 'level' | 'areas' | 'per'>,
  query: Pick<SignalQuery, 'units' | 'boundaries'>,
): Promise<Neighbours | NoFigure> {
  if (query.units === 'groups' || query.boundaries === 'then') return GROUPED;
  // Counts are not smoothed: the boundaries need not be read.
  if (per === null) return NO_LINKS;
  const links = await linksOf(db, config, level);
  return links.links.length === 0 ? NO_LINKS : neighboursAmong(areas, links).neighbours;
}
