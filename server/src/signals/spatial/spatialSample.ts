import type { Text } from '../../http/contract.ts';
import { degree, type Neighbours, neighboursOfPairs, pairsOf } from './neighbours.ts';

export type DropReason = 'missing' | 'no-neighbours';

/** An area that takes no part, by its number in the input. */
export interface Dropped {
  area: number;
  reason: DropReason;
}

export const DROP_TEXT: Record<DropReason, Text> = {
  missing: { id: 'Tidak ada nilai untuk wilayah ini.', en: 'There is no value for this area.' },
  'no-neighbours': {
    id: 'Wilayah ini tidak punya tetangga yang bernilai, jadi tidak ikut dalam statistik ruang.',
    en: 'This area has no neighbour with a value, so it takes no part in spatial statistics.',
  },
};

/** The areas a spatial statistic is computed over, renumbered from 0. */
export interface SpatialSample {
  n: number;
  /** Number in the input of each area. */
  areas: Int32Array;
  values: Float64Array;
  /** Every area has at least one. */
  neighbours: Neighbours;
  /** Ascending by area. */
  dropped: Dropped[];
}

/**
 * Leaves out areas without a finite value, then those without a neighbour among the rest, before anything (also the mean) is computed.
 * `values[i]` belongs to area i of `neighbours`; RangeError when their numbers differ.
 */
export function spatialSample(values: ArrayLike<number | null | undefined>, neighbours: Neighbours): SpatialSample {
  if (values.length !== neighbours.n) throw new RangeError(`${values.length} values for ${neighbours.n} areas`);
  const has = (i: number) => Number.isFinite(values[i]);
  const all = Array.from(values, (_, i) => i);
  const dropped: Dropped[] = all.filter((i) => !has(i)).map((area) => ({ area, reason: 'missing' }));
  const valued = dropped.length === 0 ? neighbours : restrict(neighbours, all.filter(has), all.length);
  const linked = all.filter((i) => has(i) && degree(valued, i) > 0);
  for (const area of all) if (has(area) && degree(valued, area) === 0) dropped.push({ area, reason: 'no-neighbours' });
  return {
    n: linked.length,
    areas: Int32Array.from(linked),
    values: Float64Array.from(linked, (i) => values[i] as number),
    neighbours: linked.length === all.length ? valued : renumber(valued, linked),
    dropped: dropped.sort((a, b) => a.area - b.area),
  };
}

/** The same areas, but only links among `kept`. */
function restrict(neighbours: Neighbours, kept: readonly number[], n: number): Neighbours {
  const inside = new Set(kept);
  const both = ([a, b]: readonly [number, number]) => inside.has(a) && inside.has(b);
  return neighboursOfPairs(n, pairsOf(neighbours, 'land').filter(both), pairsOf(neighbours, 'sea').filter(both));
}

function renumber(neighbours: Neighbours, kept: readonly number[]): Neighbours {
  const place = new Map(kept.map((area, i) => [area, i]));
  const moved = (kind: 'land' | 'sea') =>
    pairsOf(neighbours, kind).map(([a, b]): [number, number] => [place.get(a) as number, place.get(b) as number]);
  return neighboursOfPairs(kept.length, moved('land'), moved('sea'));
}
