import type { Sight } from '../../accounts/sight.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { commonRegion } from '../../regions/groups/memberRules.ts';
import { ancestorsOf } from '../../regions/regionCode.ts';
import type { Observed } from '../observed/observed.ts';
import { decimal } from '../spatial/refusal.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import { ALPHA, type ClusterSources, clusterCase } from './clusterCase.ts';
import type { ClusterInstead, ClustersQuery } from './contract.ts';

const FINER: Record<MapLevel, MapLevel[]> = { provinsi: ['kabkota', 'kecamatan'], kabkota: ['kecamatan'], kecamatan: [] };
const LEVEL_NAME: Record<MapLevel, Text> = {
  provinsi: { id: 'provinsi', en: 'provinces' },
  kabkota: { id: 'kabupaten/kota', en: 'kabupaten/kota' },
  kecamatan: { id: 'kecamatan', en: 'kecamatan' },
};

/**
 * Where a refused question can be answered: the nearest finer level of the same scope, and the nearest wider scope of the same level. Each
 * is offered only after its own areas, values and links were read with the same filter and sight, and some area there really can reach
 * alpha.
 */
export async function clusterInstead(
  sources: ClusterSources,
  query: ClustersQuery,
  observed: Observed,
  sight: Sight,
): Promise<ClusterInstead[]> {
  // Who sees nothing here sees nothing at a finer level or around it.
  if (!sight.everywhere && sight.regions.length === 0) return [];
  const levels = FINER[observed.level].map((level) => ({ ...query, level }));
  const level = await first(levels, (asked) => offered(sources, asked, sight, 'level'));
  const scopes = widerScopes(query, observed).map((scope) => ({ ...query, ...scope, level: observed.level }));
  const scope = await first(scopes, (asked) => offered(sources, asked, sight, 'scope'));
  return [level, scope].filter((found) => found !== null);
}

/** Scopes around that of the query, the nearest first: of a group the smallest region that holds it; the whole country last. */
function widerScopes({ parent }: ClustersQuery, { group }: Observed): Pick<ClustersQuery, 'parent' | 'group'>[] {
  if (group === null && parent === undefined) return [];
  const nearest = parent ?? commonRegion(group?.members.map((m) => m.code) ?? []);
  const regions = nearest === null ? [] : [nearest, ...ancestorsOf(nearest).reverse()];
  // Without a group the nearest is the scope that was refused.
  const around = group === null ? regions.slice(1) : regions;
  return [...around, undefined].map((code) => ({ parent: code, group: undefined }));
}

async function first<A, B>(list: readonly A[], ask: (item: A) => Promise<B | null>): Promise<B | null> {
  for (const item of list) {
    const answer = await ask(item);
    if (answer !== null) return answer;
  }
  return null;
}

/** The offer when the question can be answered there, else null. */
async function offered(
  sources: ClusterSources,
  query: ClustersQuery,
  sight: Sight,
  kind: ClusterInstead['kind'],
): Promise<ClusterInstead | null> {
  const there = await clusterCase(sources, query, sight).catch((error: unknown) => {
    // A scope that the filter does not allow is no offer.
    if (error instanceof AppError && ['invalid_request', 'not_found'].includes(error.code)) return null;
    throw error;
  });
  if (there === null) return null;
  const { areas, among, options, observed } = there;
  const found = await runStatistic('attainableClusters', [areas, among.neighbours, options]);
  if (found === null || found.smallestP > ALPHA) return null;
  const { level, place } = observed;
  const p = decimal(found.smallestP);
  return {
    kind,
    level,
    parent: observed.parent?.code ?? null,
    place,
    areas: found.n,
    smallestP: found.smallestP,
    text: {
      id: `Lihat ${found.n} ${LEVEL_NAME[level].id} di ${place}: di sana klaster dapat dibedakan dari kebetulan (p terkecil yang mungkin ${p.id}).`,
      en: `See ${found.n} ${LEVEL_NAME[level].en} in ${place}: there clusters can be told from chance (smallest possible p ${p.en}).`,
    },
  };
}
