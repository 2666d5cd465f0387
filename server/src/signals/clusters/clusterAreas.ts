import type { Text } from '../../http/contract.ts';
import { codeToNumber } from '../../regions/regionCode.ts';
import { ebRates } from '../ebRate.ts';
import { isFigure } from '../noFigure.ts';
import { localGiStar } from '../spatial/localGiStar.ts';
import { localMoran } from '../spatial/localMoran.ts';
import type { Neighbours } from '../spatial/neighbours.ts';
import { neighboursOfPairs, pairsOf } from '../spatial/neighbours.ts';
import type { Refusal } from '../spatial/refusal.ts';
import type { Unattainable } from '../spatial/unattainable.ts';
import { giStarFigures, moranFigures } from './clusterFigures.ts';
import type { ClusterFigure, ClusterGlobal } from './contract.ts';
import { type FewReports, fewReports } from './fewReports.ts';
import { globalCluster } from './globalCluster.ts';

/** An area as the statistics of clusters take it; null = not known. */
export interface ClusterInput {
  code: string;
  count: number | null;
  denominator: number | null;
}

export interface ClusterOptions {
  statistic: 'local-moran' | 'gi-star';
  /** `eb` needs denominators. */
  smoothing: 'none' | 'eb';
  permutations: number;
  seed: number;
  /** Two-sided p up to which an area gets a label. */
  alpha: number;
  /** Rates are told per this many; null = raw counts. */
  per: number | null;
}

export interface Clusters {
  /** Mean of the values compared; null with a refusal. */
  mean: number | null;
  smallestP: number | null;
  global: ClusterGlobal | null;
  globalReason: Text | null;
  /** Areas with a value, in code order, those without a neighbour too; empty with a refusal. */
  areas: ClusterFigure[];
  refusal: Refusal | Unattainable | FewReports | null;
}

/**
 * Where like values lie together: one figure of the whole map (EB index for rates, plain Moran's I for raw counts), and local Moran's I or
 * Gi* per area. `links` are by the place in `areas`. What is compared: raw counts (`per` null), rates, or rates smoothed to the overall
 * rate (`ebRates` over all areas with a rate).
 *
 * Areas without a value are left out, then those without a neighbour among the rest; the smallest p that any area can reach is known
 * before anything is drawn, and where it is above alpha, or reports are fewer than ten, no area is labelled and `refusal` says why. The random stream of an area follows
 * from its code, so the order of the input changes nothing. RangeError for smoothing raw counts and for options out of range.
 */
export function clusterAreas(areas: readonly ClusterInput[], links: Neighbours, options: ClusterOptions): Clusters {
  const { statistic, permutations, seed, alpha } = options;
  const [sorted, neighbours] = inCodeOrder(areas, links);
  const values = clusterValues(sorted, options);
  const whole = globalCluster(sorted, values, neighbours, options);
  const rule = { permutations, seed, alpha, streams: sorted.map(({ code }) => codeToNumber(code)) };
  const told = { sorted, values, neighbours };
  const refused = (refusal: NonNullable<Clusters['refusal']>) => ({ mean: null, smallestP: null, ...whole, areas: [], refusal });
  const few = fewReports(sorted);
  if (statistic === 'gi-star') {
    const found = localGiStar(values, neighbours, rule);
    if ('refused' in found) return refused(found);
    if (few) return refused(few);
    return { mean: found.mean, smallestP: found.smallestP, ...whole, areas: giStarFigures(found, told), refusal: null };
  }
  const found = localMoran(values, neighbours, rule);
  if ('refused' in found) return refused(found);
  if (few) return refused(few);
  return { mean: found.mean, smallestP: found.smallestP, ...whole, areas: moranFigures(found, told), refusal: null };
}

/** The values that are compared, per area; null where there is none. */
export function clusterValues(areas: readonly ClusterInput[], { per, smoothing }: Pick<ClusterOptions, 'per' | 'smoothing'>) {
  if (per === null) {
    if (smoothing !== 'none') throw new RangeError('raw counts cannot be smoothed');
    return areas.map(({ count }) => count);
  }
  const rated = ({ count, denominator }: ClusterInput) =>
    count !== null && denominator !== null && Number.isFinite(denominator) && denominator > 0
      ? (count / denominator) * per
      : null;
  if (smoothing === 'none') return areas.map(rated);
  return ebRates(areas, { per }).areas.map((rate) => (isFigure(rate) ? rate.value : null));
}

function inCodeOrder(areas: readonly ClusterInput[], links: Neighbours): [readonly ClusterInput[], Neighbours] {
  const order = areas
    .map((_, i) => i)
    .sort((a, b) => ((areas[a] as ClusterInput).code < (areas[b] as ClusterInput).code ? -1 : 1));
  if (order.every((from, to) => from === to)) return [areas, links];
  const place = new Int32Array(order.length);
  order.forEach((from, to) => {
    place[from] = to;
  });
  const moved = (kind: 'land' | 'sea') =>
    pairsOf(links, kind).map(([a, b]): [number, number] => [place[a] as number, place[b] as number]);
  return [order.map((i) => areas[i] as ClusterInput), neighboursOfPairs(areas.length, moved('land'), moved('sea'))];
}
