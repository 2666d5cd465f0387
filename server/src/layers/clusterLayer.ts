import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import type { DroppedArea } from '../signals/basis/contract.ts';
import { type ClusterFigure, ClustersQuery, type ClustersResponse } from '../signals/clusters/contract.ts';
import { readClusters } from '../signals/clusters/readClusters.ts';
import { NO_BOUNDARIES } from '../signals/neighbours/neighbourTexts.ts';
import type { LinkConfig } from '../signals/rates/localNeighbours.ts';
import { numbered } from './categories.ts';
import * as caveat from './caveats.ts';
import { clusterCategories, clusterKey, clusterRule } from './clusterCategories.ts';
import { clusterVerdict } from './clusterVerdict.ts';
import type { AreaCluster, LayerQuery, LayerResponse } from './contract.ts';
import { droppedFigure, observedFigure } from './droppedFigure.ts';
import { absent, type Figure } from './figure.ts';
import { clusterTitle } from './figureTitle.ts';
import type { LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import { namesAsked } from './namesAsked.ts';
import { observeAreas } from './observe/observeAreas.ts';
import { LEVEL_NAMES, originsPhrase } from './sentence.ts';
import { perUnit } from './units.ts';

/**
 * Which areas lie among others like them, as `GET /signals/clusters` answers the same query with its own defaults. Where it refuses,
 * nothing has a class, and the refusal says why and where the question can be answered; so it does without `config` (no boundaries known).
 */
export async function clusterLayer(
  db: Db,
  scope: LayerScope,
  query: LayerQuery,
  sight: Sight,
  config: LinkConfig | null,
): Promise<LayerDraft> {
  const asked = clustersQuery(query);
  const [observed, catalogues, told] = await Promise.all([
    observeAreas(db, asked, sight),
    readCatalogues(db),
    config && readClusters({ db, config, observe: observeAreas }, asked, sight),
  ]);
  // Whose every figure is internal is not told that there are too few: the reason is another, and every area says it.
  const hidden = observed.areas.every((a) => a.absent?.why === 'internal');
  const answered = told ? told.refusal : { code: 'no_boundaries' as const, reason: NO_BOUNDARIES, instead: [] };
  const refusal = hidden ? null : answered;
  const found = new Map((told?.areas ?? []).map((a) => [a.code, a]));
  const dropped = new Map<string, Pick<DroppedArea, 'why' | 'reason'>>(told?.basis.dropped.map((d) => [d.code, d]));
  const statistic = asked.statistic;
  const tested = [...found.values()].filter((a) => !dropped.has(a.code) && a.pTwoSided !== null);
  const categories = numbered(clusterCategories(statistic), tested.map(clusterKey));
  const areas = new Map(scope.areas.map((a) => [a.code, a]));
  const figures = observed.areas.map((area): Figure => {
    const figure = observedFigure(areas.get(area.code) ?? area, area);
    const why = area.absent ?? dropped.get(area.code);
    if (why) return droppedFigure(figure, why);
    const own = found.get(area.code);
    const value = own && categories.valueOf.get(clusterKey(own));
    if (own && value !== undefined) return { ...figure, value, cluster: behind(own) };
    return absent(figure, 'tidak_berlaku', refusal ? UNTESTED : (own?.reason ?? UNTESTED));
  });
  const what = originsPhrase(observed.origins);
  const per = perUnit(observed.denominator);
  const measure = per ? { id: `${what.id} ${per.id}`, en: `${what.en} ${per.en}` } : what;
  const spoken = new Set(scope.caveats.map((c) => c.code));
  return {
    title: clusterTitle({
      origins: observed.origins,
      denominator: observed.denominator,
      statistic,
      ...namesAsked(catalogues, query),
      period: observed.basis.period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
    }),
    unit: { id: `Klaster ${measure.id}`, en: `Clusters of ${measure.en}` },
    measure,
    figures,
    classing: { method: 'kategori', rule: clusterRule(statistic), items: categories.items },
    parentFigure: null,
    unplaced: null,
    ...(refusal ? { refusal: mapRefusal(refusal) } : {}),
    caveats: caveat.caveatsOf(
      told && !refusal ? clusterVerdict(tested, told.alpha) : null,
      ...clusterCaveats(told),
      ...observed.basis.caveats.filter((c) => !spoken.has(c.code)),
      caveat.coverageCaveat(observed.areas.filter((a) => a.absent?.why !== 'internal').map((a) => a.coverage)),
    ),
    period: { from: observed.basis.period.from, to: observed.basis.period.to },
    sources: observed.meta.sources,
    sample: observed.meta.sample,
  };
}

/** The same question as the statistic is asked it, with its defaults; a raw count cannot be smoothed. */
function clustersQuery({ method: _, classes: __, breaks: ___, show: ____, minimum: _____, ...query }: LayerQuery): ClustersQuery {
  const { statistic, smoothing, ...defaults } = ClustersQuery.parse({});
  return {
    ...defaults,
    ...query,
    statistic: query.statistic ?? statistic,
    smoothing: query.denominator === 'jumlah' ? 'none' : (query.smoothing ?? smoothing),
  };
}

function behind({ value, lag, neighbours, z, pTwoSided, pAdjusted }: ClusterFigure): AreaCluster {
  return { value, lag, neighbours, z, p: pTwoSided ?? 1, pAdjusted };
}

const UNTESTED = { id: 'Tidak dapat diuji pada peta ini.', en: 'Cannot be tested on this map.' };

/** What the map shows of a refusal: the ways out are short, for they stand on buttons. */
function mapRefusal({ code, reason, instead }: Pick<NonNullable<ClustersResponse['refusal']>, 'code' | 'reason' | 'instead'>) {
  const ways = instead.map(({ level, parent, areas, place }) => ({
    level,
    parent,
    text: { id: `${areas} ${LEVEL_NAMES[level].id} di ${place}`, en: `${areas} areas (${LEVEL_NAMES[level].en}) in ${place}` },
  }));
  return { code, reason, instead: ways } satisfies LayerResponse['refusal'];
}

/** What one figure of the whole map says, and what was done to the rates. */
function clusterCaveats(told: ClustersResponse | null): caveat.Caveat[] {
  if (!told) return [];
  const whole = told.global?.sentence ?? told.globalReason;
  return [
    ...(whole ? [{ code: 'klaster_seluruh_peta', text: whole }] : []),
    ...told.basis.convention.map((text, i) => ({ code: `klaster_aturan_${i + 1}`, text })),
  ];
}
