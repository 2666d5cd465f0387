import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import type { Level } from '../regions/contract.ts';
import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import { denominatorFor, denominatorsAt } from '../regions/denominatorFor.ts';
import { listDenominators, listMeasures } from '../regions/repository.ts';
import type { FilterPeriod } from './calendar.ts';
import type { LayerQuery } from './contract.ts';
import { RAW_COUNT, type Rate } from './countFigures.ts';
import { type DenominatorElection, denominatorElection } from './denominatorElection.ts';
import { apportioned, formerDenominators, unitDenominators } from './formerDenominators.ts';
import { joinedRate, summedDenominator } from './joined.ts';
import type { LayerScope } from './layerScope.ts';
import { listSampleSources } from './repository.ts';
import { MEASURE, PER } from './units.ts';

/** The denominators of a layer, and whose they are. */
export interface LayerRate {
  rate: Rate;
  /** Null for the raw count, and for measures that belong to no election. */
  election: DenominatorElection | null;
  /** The parent's own denominator. */
  parent: KnownDenominator | null;
  /** Denominators of the provinces, where the whole country is drawn at a deeper level; else null. */
  provinces: ReadonlyMap<string, number> | null;
  /** True when a denominator used here is data contoh. */
  sample: boolean;
  /** Names of the areas for which sources give different denominators. */
  conflicting: string[];
}

/**
 * The election whose denominators a filter uses. Villages are counted in today's list of regions, so they belong to no
 * election unless one was loaded for them.
 */
export async function electionOfMeasure(db: Db, measure: string, period: FilterPeriod): Promise<DenominatorElection | null> {
  const measures = await keptPerVersion(db, 'measures', () => listMeasures(db));
  const loaded = new Set(measures.filter((m) => m.measure === measure).map((m) => m.election));
  if (measure === MEASURE.desa && loaded.size === 0) return null;
  return denominatorElection(
    { election: period.election?.id ?? null, from: period.from, to: period.to },
    period.elections,
    loaded,
  );
}

export type RateQuery = Pick<LayerQuery, 'denominator' | 'apportion' | 'apportion_election'>;

/** Reads what the counts of a layer are told per. */
export async function layerRate(db: Db, scope: LayerScope, query: RateQuery, period: FilterPeriod): Promise<LayerRate> {
  const { denominator } = query;
  const measure = MEASURE[denominator];
  if (measure === null) return { rate: RAW_COUNT, election: null, parent: null, provinces: null, sample: false, conflicting: [] };
  const election = await electionOfMeasure(db, measure, period);
  const ask = { election: election?.id ?? '', measure };
  const regions = scope.within ?? [null];
  const maps = await Promise.all(regions.map((within) => denominatorsOf(db, { ...ask, level: scope.level, within })));
  const published = maps.length === 1 ? (maps[0] as (typeof maps)[number]) : new Map(maps.flatMap((m) => [...m]));
  const former = await formerDenominators(db, scope, ask);
  const known = query.apportion ? await apportioned(db, query, published, former) : published;
  const own = scope.within
    ? summedDenominator(await Promise.all(scope.within.map((code) => denominatorFor(db, code, ask.election, measure))))
    : null;
  const plain: Rate = { per: PER[denominator], denominatorOf: (code) => known.get(code) ?? { reason: NOT_LISTED } };
  return {
    rate: joinedRate(scope.areas, plain, unitDenominators(scope.areas, former)),
    election,
    parent: own && 'value' in own ? own : null,
    provinces:
      scope.within || scope.level === 'provinsi'
        ? null
        : values(await denominatorsOf(db, { ...ask, level: 'provinsi', within: null })),
    sample: usesSample([...known.values(), ...(own ? [own] : [])], await listSampleSources(db, ask.election, measure)),
    conflicting: conflictingAreas(scope, await conflictingCodes(db, ask.election, measure)),
  };
}

function values(known: ReadonlyMap<string, KnownDenominator | NoDenominator>): Map<string, number> {
  return new Map([...known].flatMap(([code, d]) => ('value' in d ? [[code, d.value] as const] : [])));
}

/** Whether a denominator rests on a source of data contoh; sums name their sources joined by "; ". */
export function usesSample(used: readonly (KnownDenominator | NoDenominator)[], sampleSources: ReadonlySet<string>): boolean {
  if (sampleSources.size === 0) return false;
  return used.some((d) => 'value' in d && d.source.name.split('; ').some((name) => sampleSources.has(name)));
}

const conflictingAreas = (scope: LayerScope, codes: ReadonlySet<string>) =>
  codes.size === 0 ? [] : scope.areas.filter((a) => codes.has(a.code)).map((a) => a.name);

/** Areas for which sources give different figures. */
function conflictingCodes(db: Db, election: string, measure: string): Promise<Set<string>> {
  return keptPerVersion(db, `conflicting denominators ${election} ${measure}`, async () => {
    const first = new Map<string, number>();
    const conflicting = new Set<string>();
    for (const { code, value } of await listDenominators(db, election, measure)) {
      const known = first.get(code);
      if (known === undefined) first.set(code, value);
      else if (known !== value) conflicting.add(code);
    }
    return conflicting;
  });
}

/** Denominators of areas of a level; the same for every filter of one election. */
export function denominatorsOf(
  db: Db,
  ask: { election: string; measure: string; level: Level; within: string | null },
): Promise<Map<string, KnownDenominator | NoDenominator>> {
  const key = `denominators ${ask.election} ${ask.measure} ${ask.level} ${ask.within}`;
  return keptPerVersion(db, key, () => denominatorsAt(db, ask));
}

const NOT_LISTED = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };
