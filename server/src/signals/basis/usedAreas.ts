import type { Observed, ObservedArea } from '../observed/observed.ts';
import type { DroppedArea } from './contract.ts';

/** An area with a count. */
export type CountedArea = ObservedArea & { count: number; counts: NonNullable<ObservedArea['counts']> };
/** An area with a count and a denominator above 0. */
export type RatedArea = CountedArea & { denominator: NonNullable<ObservedArea['denominator']> };

/** Areas that take part in a statistic of counts, in the order of their codes, and why the others do not. */
export function countedAreas({ areas }: Pick<Observed, 'areas'>): { used: CountedArea[]; dropped: DroppedArea[] } {
  const used = areas.filter((a): a is CountedArea => a.absent === null);
  const dropped = areas.flatMap(({ code, name, absent }) => (absent ? [{ code, name, ...absent }] : []));
  return { used, dropped };
}

/** The same for a statistic of rates: areas without a denominator are dropped as well (RangeError for an observation of raw counts). */
export function ratedAreas(observed: Pick<Observed, 'areas' | 'per'>): { used: RatedArea[]; dropped: DroppedArea[] } {
  if (observed.per === null) throw new RangeError('raw counts have no rates');
  const counted = countedAreas(observed);
  const used = counted.used.filter((a): a is RatedArea => a.denominator !== null);
  const without = counted.used.flatMap(({ code, name, denominator, noDenominator }): DroppedArea[] =>
    denominator ? [] : [{ code, name, why: 'tanpa_penyebut', reason: noDenominator ?? NO_DENOMINATOR }],
  );
  return { used, dropped: [...counted.dropped, ...without].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

const NO_DENOMINATOR = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };
