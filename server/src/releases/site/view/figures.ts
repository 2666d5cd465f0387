import {
  type PublicCount,
  type PublicRelease,
  type PublicRow,
  type PublicTable,
  type PublicWindow,
  RELEASED_ORIGINS,
  type ReleasedOrigin,
} from '../../public/contract.ts';
import { rowKey, wholeTable, windowsCounting, windowTable } from '../../public/readRelease.ts';

/** A place in a table: an area, or what in it names no area of the next level. */
export interface Place {
  code: string;
  unplaced: boolean;
}

/** Everything so far, or one window. */
export type Period = 'all' | PublicWindow;

/** A count of one place, origin and period. `count` null: disamarkan. */
export interface Figure {
  count: PublicCount;
  /** Where the newest sum is hidden but an older release showed one: that count, and the last day it covers. */
  older: { count: number; to: string } | null;
}

const indexes = new WeakMap<PublicTable, ReadonlyMap<string, PublicRow>>();

/** The row of a place; undefined when the table has none, which is the case of areas that came later. */
export function rowOf(table: PublicTable, place: Place): PublicRow | undefined {
  let index = indexes.get(table);
  if (!index) {
    index = new Map(table.rows.map((row) => [rowKey(row), row]));
    indexes.set(table, index);
  }
  return index.get(rowKey(place));
}

export const tableOf = (release: PublicRelease, origin: ReleasedOrigin, period: Period): PublicTable =>
  period === 'all' ? wholeTable(release, origin) : windowTable(release, origin, period.id);

export function figureOf(release: PublicRelease, origin: ReleasedOrigin, place: Place, period: Period): Figure {
  const row = rowOf(tableOf(release, origin, period), place);
  const count = row === undefined ? 0 : row.total;
  return { count, older: count === null && period === 'all' ? olderSum(release, origin, place) : null };
}

function olderSum(release: PublicRelease, origin: ReleasedOrigin, place: Place): Figure['older'] {
  const numbers = [...new Set(release.windows.map((w) => w.release))].filter((n) => n < release.number).sort((a, b) => b - a);
  for (const number of numbers) {
    const count = rowOf(wholeTable(release, origin, number), place)?.total ?? null;
    const to = windowsCounting(release.windows, number).at(-1)?.to;
    if (count !== null && to !== undefined) return { count, to };
  }
  return null;
}

/** Figures of both origins; they are never added up. */
export type Pair<T> = Record<ReleasedOrigin, T>;

export function forOrigins<T>(make: (origin: ReleasedOrigin) => T): Pair<T> {
  return Object.fromEntries(RELEASED_ORIGINS.map((origin) => [origin, make(origin)])) as Pair<T>;
}

/** Per 100,000 voters; null where the count is hidden or the voters are not known. */
export function per100k(release: PublicRelease, code: string, count: PublicCount): number | null {
  const voters = release.denominator?.values[code];
  return count === null || voters === undefined ? null : (count * 100_000) / voters;
}
