import type { Db } from '../db/database.ts';
import type { KnownDenominator, NoDenominator } from '../regions/denominatorBook.ts';
import { denominatorFor, denominatorsAt } from '../regions/denominatorFor.ts';
import { listDenominators, listMeasures } from '../regions/repository.ts';
import type { FilterPeriod } from './calendar.ts';
import type { DenominatorId } from './contract.ts';
import { RAW_COUNT, type Rate } from './countFigures.ts';
import { type DenominatorElection, denominatorElection } from './denominatorElection.ts';
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
  const loaded = new Set((await listMeasures(db)).filter((m) => m.measure === measure).map((m) => m.election));
  if (measure === MEASURE.desa && loaded.size === 0) return null;
  return denominatorElection(
    { election: period.election?.id ?? null, from: period.from, to: period.to },
    period.elections,
    loaded,
  );
}

/** Reads what the counts of a layer are told per. */
export async function layerRate(db: Db, scope: LayerScope, denominator: DenominatorId, period: FilterPeriod): Promise<LayerRate> {
  const measure = MEASURE[denominator];
  if (measure === null) return { rate: RAW_COUNT, election: null, parent: null, provinces: null, sample: false, conflicting: [] };
  const election = await electionOfMeasure(db, measure, period);
  const ask = { election: election?.id ?? '', measure };
  const known = await denominatorsAt(db, { ...ask, level: scope.level, within: scope.parent?.code ?? null });
  const own = scope.parent ? await denominatorFor(db, scope.parent.code, ask.election, measure) : null;
  return {
    rate: { per: PER[denominator], denominatorOf: (code) => known.get(code) ?? { reason: NOT_LISTED } },
    election,
    parent: own && 'value' in own ? own : null,
    provinces:
      scope.parent || scope.level === 'provinsi' ? null : values(await denominatorsAt(db, { ...ask, level: 'provinsi' })),
    sample: usesSample([...known.values(), ...(own ? [own] : [])], await listSampleSources(db, ask.election, measure)),
    conflicting: conflictingAreas(scope, await listDenominators(db, ask.election, measure)),
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

function conflictingAreas(scope: LayerScope, published: readonly { code: string; value: number }[]): string[] {
  const values = new Map<string, Set<number>>();
  for (const { code, value } of published) {
    const known = values.get(code);
    if (known) known.add(value);
    else values.set(code, new Set([value]));
  }
  return scope.areas.filter((a) => (values.get(a.code)?.size ?? 0) > 1).map((a) => a.name);
}

const NOT_LISTED = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };
