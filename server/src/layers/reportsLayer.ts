import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import { countReports } from '../reports/countReports.ts';
import type { Scope } from '../reports/filter.ts';
import { listCatalogue } from '../reports/repository.ts';
import type { LinkConfig } from '../signals/rates/localNeighbours.ts';
import type { FilterPeriod } from './calendar.ts';
import * as caveat from './caveats.ts';
import { channelCaveats } from './channelCaveats.ts';
import { classChangeCaveat } from './classChangeCaveat.ts';
import type { LayerQuery } from './contract.ts';
import { reportsTitle } from './figureTitle.ts';
import { joinedReported } from './joined.ts';
import { knownShares } from './knownShares.ts';
import { distinctSources, type LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import { countAreas } from './observe/countAreas.ts';
import { queryClassing } from './queryClassing.ts';
import { reportFigures, sumOrigins } from './reportFigures.ts';
import { withInternal } from './seenPart.ts';
import { originsPhrase } from './sentence.ts';
import { SHOWN_WORDS, shownFigures } from './shownFigures.ts';
import { effortCaveats } from './supervisionRate.ts';
import { undividedCaveat, unitCoverageCaveat } from './unitCaveats.ts';
import { perUnit } from './units.ts';
import { unreachableAreas } from './unreachableAreas.ts';

/** Reports per area: the sum of the chosen origins, raw or per denominator, with what is known of coverage. */
export async function reportsLayer(
  db: Db,
  scope: LayerScope,
  query: LayerQuery,
  sight: Sight,
  config: LinkConfig | null = null,
): Promise<LayerDraft> {
  const classing = queryClassing(query, true);
  const {
    seen,
    period,
    filter,
    origins,
    counts,
    total,
    unplaced,
    watched,
    reported,
    rate: told,
    meta,
    former,
  } = await countAreas(db, scope, query, sight);
  const { rate, election, parent, provinces, conflicting, sample } = told;
  const names = await filterNames(db, filter, query);
  const { figures: made, parentValue } = reportFigures({
    areas: seen.areas,
    counts,
    coverage: knownShares(watched),
    unreachable: unreachableAreas(watched),
    reported: joinedReported(seen.areas, reported),
    origins,
    rate,
    parent: seen.whole ? { counts: total, denominator: parent?.value ?? null } : null,
    parts: seen.whole && provinces ? await provinceParts(db, filter, provinces) : undefined,
  });
  const shown = former ? made.map((figure) => former.told(figure)) : made;
  const {
    figures,
    show,
    caveats: shownCaveats,
  } = await shownFigures(db, withInternal(scope.areas, shown, rate), query, sight, config);
  const what = originsPhrase(origins);
  const per = perUnit(query.denominator);
  const as = SHOWN_WORDS[show];
  return {
    title: reportsTitle({
      origins,
      denominator: query.denominator,
      as,
      ...names,
      period: period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
    }),
    unit: unitOf(what, per, as),
    figures,
    classing,
    // A sum over the parent is no yardstick for the counts inside it.
    parentFigure: per && seen.whole ? { ...scope.yardstick, value: parentValue } : null,
    unplaced: seen.whole ? unplaced : null,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(sample || meta.sample),
      caveat.internalCaveat(shown.length, figures.length),
      caveat.rawCountCaveat(query.denominator),
      ...shownCaveats,
      show === 'raw' ? null : classChangeCaveat(figures, classing),
      ...effortCaveats(query),
      caveat.supervisionCaveat(),
      ...(await channelCaveats(db, filter)),
      caveat.coverageCaveat(shown.map((f) => f.coverage)),
      unitCoverageCaveat(seen.areas, reported),
      caveat.denominatorCaveat(query.denominator, election),
      caveat.conflictCaveat(conflicting, { id: 'penyebut', en: 'the denominator' }),
      former &&
        undividedCaveat(
          former.found.map((f) => ({ ...f, n: sumOrigins(f.undivided.counts, origins) })).filter((f) => f.n > 0),
          what,
        ),
      seen.whole ? caveat.unplacedCaveat(sumOrigins(unplaced, origins), what) : null,
    ),
    period: dates(period),
    sources: distinctSources([...meta.sources, ...denominatorSources(figures)]),
    sample: sample || meta.sample,
  };
}

/** "temuan per 100.000 DPT, dimuluskan ke rata-rata". */
function unitOf(what: Text, per: Text | null, as: Text | null): Text {
  const say = (language: 'id' | 'en') => {
    const unit = per ? `${what[language]} ${per[language]}` : what[language];
    return as ? `${unit}, ${as[language]}` : unit;
  };
  return { id: say('id'), en: say('en') };
}

const dates = ({ from, to }: FilterPeriod) => ({ from, to });

/** The country in its provinces, so that its rate does not depend on the level drawn. */
async function provinceParts(db: Db, filter: Scope, denominators: ReadonlyMap<string, number>) {
  const { rows } = await countReports(db, ['region'], 'provinsi', filter);
  return rows.map((counts) => ({ counts, denominator: denominators.get(counts.code ?? '') ?? null }));
}

/** Printed names of what the filter chose. */
async function filterNames(
  db: Db,
  filter: Scope,
  query: LayerQuery,
): Promise<{ issues: Text[]; channels: Text[]; statuses: Text[] }> {
  const chosen = async (catalogue: 'issues' | 'channels', numbers: number[] | null) =>
    numbers === null
      ? []
      : (await listCatalogue(db, catalogue))
          .filter((e) => numbers.includes(e.num))
          .map((e) => ({ id: e.name_id, en: e.name_en }));
  const [issues, channels] = await Promise.all([chosen('issues', filter.issue), chosen('channels', filter.channel)]);
  if (!query.status) return { issues, channels, statuses: [] };
  const { statuses } = await readCatalogues(db);
  return { issues, channels, statuses: statuses.filter((s) => query.status?.some((code) => code === s.code)).map((s) => s.name) };
}

/** Sources of denominators: at most a few are named above the map; every area names its own. */
function denominatorSources(figures: LayerDraft['figures']) {
  const MOST = 12;
  const plain = figures.map((f) => f.denominator && { ...f.denominator.source, note: null });
  return distinctSources(plain).slice(0, MOST);
}
