import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { ORIGINS, type OriginCounts } from '../../reports/contract.ts';
import { reportMeta } from '../../reports/meta.ts';
import type { SignalQuery } from '../../signals/basis/contract.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import * as caveat from '../caveats.ts';
import type { LayerQuery } from '../contract.ts';
import { RAW_COUNT } from '../countFigures.ts';
import { joinedReported, membersOf } from '../joined.ts';
import { knownShares } from '../knownShares.ts';
import { distinctSources } from '../layerDraft.ts';
import { layerScope } from '../layerScope.ts';
import { NO_COUNTS, reportFigures, sumOrigins } from '../reportFigures.ts';
import { withInternal } from '../seenPart.ts';
import { originsPhrase } from '../sentence.ts';
import { effortCaveats } from '../supervisionRate.ts';
import { perUnit } from '../units.ts';
import { unreachableAreas } from '../unreachableAreas.ts';
import { type CountedAreas, countAreas } from './countAreas.ts';
import { countBy, countWhole } from './countBy.ts';
import { silenceCaveat, summedOriginsCaveat } from './observeCaveats.ts';
import { observeCompleteness } from './observeCompleteness.ts';
import { coverageByPeriod, observePeriods } from './observePeriods.ts';
import { observeResources } from './observeResources.ts';
import { parentOf } from './parentOf.ts';

/**
 * What the reports of a filter say of each area, for the statistics: the same scope, counts, silence, denominators and sight as on the
 * map. Throws AppError `invalid_request` or `not_found` for the filter.
 */
export async function observeAreas(db: Db, query: SignalQuery, sight: Sight): Promise<Observed> {
  const dataVersion = db.version;
  const asked: LayerQuery = { ...query, classes: 5 };
  const scope = await layerScope(db, 'laporan', asked, sight);
  const counted = await countAreas(db, scope, asked, sight);
  const { seen, origins, period, watched, rate: told } = counted;
  const shares = knownShares(watched);
  const silent = query.silent ?? ((await keepsCoverage(db, counted)) ? 'unknown' : 'zero');
  const { figures } = reportFigures({
    areas: seen.areas,
    counts: counted.counts,
    coverage: shares,
    unreachable: unreachableAreas(watched),
    reported: silent === 'zero' ? new Set(seen.areas.map((a) => a.code)) : joinedReported(seen.areas, counted.reported),
    origins,
    rate: RAW_COUNT,
    parent: null,
  });
  const shown = counted.former ? figures.map((figure) => counted.former?.told(figure) ?? figure) : figures;
  const units = new Map(scope.areas.map((a) => [a.code, a]));
  const areas = withInternal(scope.areas, shown).map((figure): ObservedArea => {
    const denominator = told.rate.per === null ? null : told.rate.denominatorOf(figure.code);
    const known = denominator && 'value' in denominator && denominator.value > 0 ? denominator : null;
    const absent = absenceFor(figure);
    return {
      code: figure.code,
      name: figure.name,
      members: membersOf(units.get(figure.code) ?? figure),
      count: absent ? null : sumOrigins(figure.counts ?? NO_COUNTS, origins),
      counts: absent ? null : (figure.counts ?? NO_COUNTS),
      absent,
      denominator: known,
      noDenominator: denominator === null || known ? null : 'reason' in denominator ? denominator.reason : ZERO,
      coverage: figure.coverage,
    };
  });
  areas.sort((a, b) => (a.code < b.code ? -1 : 1));
  const covered = seen.areas.map((a) => shares.get(a.code)).filter((s): s is number => s !== undefined);
  const place = scope.place ?? scope.yardstick.name;
  const summed = (counts: OriginCounts) => sumOrigins(counts, origins);
  return {
    level: scope.level,
    parent: scope.parent && { code: scope.parent.code, name: scope.parent.name },
    group: scope.group,
    place,
    areas,
    origins,
    denominator: query.denominator,
    per: told.rate.per,
    whole: seen.whole ? await parentOf(db, counted, summed) : null,
    window: period.window,
    basis: {
      level: scope.level,
      parent: scope.parent?.code ?? null,
      group: scope.group,
      place,
      origins: ORIGINS.filter((o) => origins.includes(o)),
      denominator: {
        id: query.denominator,
        per: told.rate.per,
        unit: perUnit(query.denominator),
        election: told.election,
      },
      period: { from: period.from, to: period.to, phrase: period.phrase },
      coverage: {
        known: covered.length,
        of: seen.areas.length,
        mean: covered.length ? covered.reduce((a, b) => a + b, 0) / covered.length : null,
        lowest: covered.length ? covered.reduce((a, b) => Math.min(a, b)) : null,
        silent,
      },
      caveats: caveat.caveatsOf(
        ...scope.caveats,
        caveat.sampleCaveat(told.sample || counted.meta.sample),
        caveat.internalCaveat(shown.length, scope.areas.length),
        summedOriginsCaveat(origins),
        silenceCaveat(silent, query.silent !== undefined),
        caveat.supervisionCaveat(),
        caveat.denominatorCaveat(query.denominator, told.election),
        ...effortCaveats(query),
        caveat.conflictCaveat(told.conflicting, { id: 'penyebut', en: 'the denominator' }),
        seen.whole ? caveat.unplacedCaveat(summed(counted.unplaced), originsPhrase(origins)) : null,
      ),
    },
    meta: {
      dataVersion,
      sample: told.sample || counted.meta.sample,
      sources: distinctSources([...counted.meta.sources, ...denominatorSources(areas)]),
    },
    by: (columns, other) => countBy(db, scope, counted, areas, columns, other),
    resources: () => observeResources(db, scope, counted),
    completeness: (code) => observeCompleteness(db, counted, code),
    periods: (periods, code) => observePeriods(db, counted, periods, code),
    coverageIn: (periods) => coverageByPeriod(db, scope.level, counted, periods),
    byWhole: (columns, other) => countWhole(db, counted, columns, other),
  };
}

const ZERO = { id: 'Penyebut wilayah ini 0.', en: 'The denominator of this area is 0.' };

/** Whether coverage of anything the asker sees was ever recorded: where it is, silence says nothing. */
async function keepsCoverage(db: Db, { seen }: CountedAreas): Promise<boolean> {
  return (await reportMeta(db, 'coverage', seen.regions)).sources.length > 0;
}

type Told = Parameters<typeof sumOrigins>[0] | null;

function absenceFor(figure: {
  absence: string | null;
  absenceNote: { id: string; en: string } | null;
  apportioned?: { id: string; en: string };
  counts: Told;
}): ObservedArea['absent'] {
  // Part of a count that was apportioned is no count: nothing can be tested with it.
  if (figure.apportioned) return { why: 'tidak_ada_data', reason: figure.apportioned };
  if (figure.absence === null) return null;
  const why = figure.absence;
  if (why !== 'belum_terpantau' && why !== 'tidak_terjangkau' && why !== 'internal' && why !== 'tidak_ada_data')
    throw new RangeError(`not an absence of a count: ${why}`);
  return { why, reason: figure.absenceNote ?? { id: '', en: '' } };
}

/** Sources of denominators, at most a few; the areas' own stand with the layer. */
function denominatorSources(areas: readonly ObservedArea[]) {
  const MOST = 12;
  return distinctSources(areas.map((a) => a.denominator && { ...a.denominator.source, note: null })).slice(0, MOST);
}
