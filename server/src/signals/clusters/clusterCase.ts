import type { Sight } from '../../accounts/sight.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { type Links, linksOf } from '../neighbours/linksOf.ts';
import { type AreaNeighbours, neighboursAmong } from '../neighbours/neighboursAmong.ts';
import type { Observe, Observed } from '../observed/observed.ts';
import type { ClusterInput, ClusterOptions } from './clusterAreas.ts';
import type { ClustersQuery } from './contract.ts';

/** Two-sided p up to which an area gets a label. */
export const ALPHA = 0.05;

/** Where the data come from. */
export interface ClusterSources {
  db: Db;
  config: Pick<Config, 'dataDir' | 'seaLinkKm'>;
  observe: Observe;
}

/** What a query is about, ready to be computed. */
export interface ClusterCase {
  observed: Observed;
  links: Links;
  among: AreaNeighbours;
  areas: ClusterInput[];
  options: ClusterOptions;
}

/**
 * Reads areas, links and options of a query. Rates are smoothed unless it says otherwise. Throws AppError `invalid_request` for smoothing
 * of raw counts, and what the filter and scope throw.
 */
export async function clusterCase(
  { db, config, observe }: ClusterSources,
  query: ClustersQuery,
  sight: Sight,
): Promise<ClusterCase> {
  if (query.denominator === 'jumlah' && query.smoothing === 'eb') throw noSmoothing();
  const observed = await observe(db, query, sight);
  const links = await linksOf(db, config, observed.level);
  const { statistic, permutations, seed, weights } = query;
  const { per } = observed;
  return {
    observed,
    links,
    among: neighboursAmong(observed.areas, links, weights),
    areas: observed.areas.map(({ code, count, denominator }) => ({ code, count, denominator: denominator?.value ?? null })),
    options: { statistic, smoothing: per === null ? 'none' : (query.smoothing ?? 'eb'), permutations, seed, alpha: ALPHA, per },
  };
}

const noSmoothing = () =>
  new AppError('invalid_request', {
    id: 'Pemulusan (smoothing=eb) memerlukan penyebut: pilih denominator dpt, tps, atau desa.',
    en: 'Smoothing (smoothing=eb) needs a denominator: choose denominator dpt, tps or desa.',
  });
