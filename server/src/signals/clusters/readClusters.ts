import type { Sight } from '../../accounts/sight.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { AppError } from '../../errors.ts';
import { basisOf } from '../basis/basisOf.ts';
import type { DroppedArea } from '../basis/contract.ts';
import { countedAreas, ratedAreas } from '../basis/usedAreas.ts';
import { NO_BOUNDARIES } from '../neighbours/neighbourTexts.ts';
import { DROP_TEXT, spatialSample } from '../spatial/spatialSample.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { type Clusters, clusterValues } from './clusterAreas.ts';
import { ALPHA, type ClusterCase, type ClusterSources, clusterCase } from './clusterCase.ts';
import { clusterConvention } from './clusterConvention.ts';
import { clusterInstead } from './clusterInstead.ts';
import {
  CLUSTER_LABEL_NAMES,
  CLUSTER_LABELS,
  type ClusterRefusal,
  type ClustersQuery,
  type ClustersResponse,
} from './contract.ts';

const REFUSAL_CODE = {
  'too-few-areas': 'too_few_areas',
  'too-few-reports': 'too_few_reports',
  'no-variation': 'no_variation',
  unattainable: 'unattainable',
} as const;

/**
 * Clusters of a query as one sight sees them, or why none can be claimed. Kept per data version and sight; everybody gets the same object.
 * Throws AppError `invalid_request`, `not_found` for the filter, `unavailable` when too much is waiting.
 */
export function readClusters(sources: ClusterSources, query: ClustersQuery, sight: Sight): Promise<ClustersResponse> {
  const { db, config } = sources;
  const key = `clusters ${sight.key} ${config.dataDir} ${config.seaLinkKm} ${JSON.stringify(Object.entries(query).sort())}`;
  return keptPerVersion(db, key, () => answer(sources, query, sight));
}

async function answer(sources: ClusterSources, query: ClustersQuery, sight: Sight): Promise<ClustersResponse> {
  const read = await clusterCase(sources, query, sight);
  const { observed, links, among, areas, options } = read;
  checkEffort(areas.length, options.permutations);
  const without = links.boundaries === null && links.links.length === 0;
  const found = without ? NOTHING : await runStatistic('clusterAreas', [areas, among.neighbours, options]);
  const names = new Map(observed.areas.map((a) => [a.code, a.name]));
  const { n, dropped } = taken(read, without);
  return {
    basis: basisOf(observed, {
      n,
      dropped,
      convention: clusterConvention(options, query.weights),
      seed: query.seed,
    }),
    statistic: query.statistic,
    smoothing: options.smoothing,
    weights: query.weights,
    permutations: query.permutations,
    alpha: ALPHA,
    mean: found.mean,
    smallestP: found.smallestP,
    global: found.global,
    globalReason: without ? NO_BOUNDARIES : found.globalReason,
    areas: found.areas.map((area) => ({ ...area, name: names.get(area.code) ?? area.code })),
    labels: CLUSTER_LABELS.map((label) => ({
      label,
      name: CLUSTER_LABEL_NAMES[label],
      count: found.areas.filter((area) => area.label === label).length,
    })),
    links: { ...among.counts, crossing: among.crossing },
    refusal: without ? NO_LINKS : await refusalOf(sources, query, read, found, sight),
    meta: observed.meta,
  };
}

/** Draws for all areas together: about two seconds of a thread, which everybody shares. */
const MOST_DRAWS = 20_000_000;

/** Throws AppError `invalid_request` that names how many permutations so many areas may have. */
function checkEffort(areas: number, permutations: number): void {
  if (areas * permutations <= MOST_DRAWS) return;
  const most = Math.floor(MOST_DRAWS / areas);
  throw new AppError(
    'invalid_request',
    {
      id: `Terlalu banyak pengacakan untuk ${areas} wilayah. Pakai paling banyak ${most}, atau cakupan yang lebih kecil.`,
      en: `Too many permutations for ${areas} areas. Use at most ${most}, or a smaller scope.`,
    },
    {
      items: [
        { where: 'permutations', message: { id: `permutations: paling banyak ${most}`, en: `permutations: at most ${most}` } },
      ],
    },
  );
}

const NOTHING: Clusters = { mean: null, smallestP: null, global: null, globalReason: null, areas: [], refusal: null };
const NO_LINKS: ClusterRefusal = {
  code: 'no_boundaries',
  reason: NO_BOUNDARIES,
  smallestP: null,
  areasNeeded: null,
  permutationsNeeded: null,
  instead: [],
};

/** How many areas are tested, and why the others are not. */
function taken({ observed, among, areas, options }: ClusterCase, without: boolean): { n: number; dropped: DroppedArea[] } {
  const { dropped } = observed.per === null ? countedAreas(observed) : ratedAreas(observed);
  if (without) return { n: 0, dropped };
  const sample = spatialSample(clusterValues(areas, { ...options, smoothing: 'none' }), among.neighbours);
  const reasons = new Map(among.alone.map(({ index, reason }) => [index, reason]));
  const lone = sample.dropped
    .filter(({ reason }) => reason === 'no-neighbours')
    .map(({ area }): DroppedArea => {
      const { code, name } = observed.areas[area] as ClusterCase['observed']['areas'][number];
      return { code, name, why: 'tanpa_tetangga', reason: reasons.get(area) ?? DROP_TEXT['no-neighbours'] };
    });
  return { n: sample.n, dropped: [...dropped, ...lone].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

async function refusalOf(
  sources: ClusterSources,
  query: ClustersQuery,
  { observed }: ClusterCase,
  { refusal }: Clusters,
  sight: Sight,
): Promise<ClusterRefusal | null> {
  if (refusal === null) return null;
  const detail = 'smallestP' in refusal ? refusal : null;
  const permutations = detail?.because === 'permutations';
  return {
    code: REFUSAL_CODE[refusal.refused],
    reason: refusal.reason,
    smallestP: detail?.smallestP ?? null,
    areasNeeded: detail?.areasNeeded ?? null,
    permutationsNeeded: permutations ? detail.permutationsNeeded : null,
    // More permutations are the way then, not other areas.
    instead: permutations ? [] : await clusterInstead(sources, query, observed, sight),
  };
}
