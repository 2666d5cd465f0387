import type { AreaFigure, LayerId } from '@petarawan/server/contract/layers';

export const RANKING_COLUMNS = [
  'rank',
  'name',
  // Of a layer of categories: the area's own figure and that around it; of the named issue the records and the shares; beside need the effort.
  'here',
  'around',
  'value',
  'low',
  'records',
  'shares',
  'coverage',
  'class',
  'laporan',
  'temuan',
  'informasi_awal',
] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];
/** `low` sorts by the lower limit of the interval: an area comes first when it is surely high. */
export interface RankingSort {
  column: RankingColumn;
  direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** What a column sorts by; null when the area has nothing to sort by. Names are sorted apart. */
function sortKey(area: AreaFigure, column: Exclude<RankingColumn, 'name'>): number | null {
  switch (column) {
    case 'rank':
      return area.rank;
    case 'value':
      return area.value;
    case 'low':
      return area.interval?.[0] ?? null;
    case 'coverage':
      return area.coverage;
    case 'class':
      return area.class;
    case 'here':
      return area.cluster?.value ?? null;
    case 'around':
      return area.cluster?.lag ?? null;
    case 'records':
      return area.need?.effort.value ?? (area.signature?.issue ? area.signature.cases : null);
    case 'shares':
      return area.signature?.issue ? area.signature.cases / area.signature.total : null;
    default:
      return area.counts?.[column] ?? null;
  }
}

/** Direction a column starts with: names and ranks upwards, figures downwards. */
export function firstDirection(column: RankingColumn): RankingSort['direction'] {
  return column === 'name' || column === 'rank' ? 'ascending' : 'descending';
}

/**
 * What a planner looks for first: the surely high rates, by the lower limit of the interval; in the coverage layer those that
 * report least, in the capacity layer those with the least staff, of clusters the surest; otherwise the rank.
 */
export function defaultSort(areas: readonly AreaFigure[], isRate: boolean, layer: LayerId): RankingSort {
  if (layer === 'cakupan' || layer === 'klaster' || (layer === 'kapasitas' && isRate))
    return { column: 'value', direction: 'ascending' };
  if (layer === 'kebutuhan' && areas.every((a) => a.interval === null)) return { column: 'value', direction: 'descending' };
  return isRate && areas.some((a) => a.interval !== null)
    ? { column: 'low', direction: 'descending' }
    : { column: 'rank', direction: 'ascending' };
}

/**
 * Places by the lower limit, the highest first, when the table is sorted by it: the rank by value would stand out of order there. Null for
 * any other sort; areas without a rank have no place.
 */
export function lowPlaces(areas: readonly AreaFigure[], column: RankingColumn): ReadonlyMap<string, number> | null {
  if (column !== 'low') return null;
  const ranked = areas.filter((a) => a.rank !== null);
  return new Map(sortAreas(ranked, { column, direction: 'descending' }).map((a, i) => [a.code, i + 1]));
}

/** Clicking the sorted column turns it round, another column starts with its own direction. */
export function nextSort(sort: RankingSort, column: RankingColumn): RankingSort {
  if (sort.column !== column) return { column, direction: firstDirection(column) };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/**
 * Areas whose name (or the name of the place they lie in) holds every word of `query`, or whose code starts with it. An empty query
 * keeps all.
 */
export function filterAreas<T extends { code: string; name: string }>(
  areas: readonly T[],
  query: string,
  placeOf: (area: T) => string = () => '',
): readonly T[] {
  const words = fold(query)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0) return areas;
  return areas.filter((a) => {
    const name = fold(`${a.name} ${placeOf(a)}`);
    return words.every((w) => name.includes(w) || a.code.startsWith(w));
  });
}

/** Areas by name, then by code, in Indonesian order; kept per list, because comparing names is what costs most. */
const byName = new WeakMap<readonly AreaFigure[], readonly AreaFigure[]>();

function sortedByName(areas: readonly AreaFigure[]): readonly AreaFigure[] {
  const known = byName.get(areas);
  if (known) return known;
  const sorted = [...areas].sort((a, b) => collator.compare(a.name, b.name) || a.code.localeCompare(b.code));
  byName.set(areas, sorted);
  return sorted;
}

/**
 * Areas in the order of the table. In both directions areas without a figure come last (grouped by reason), before them
 * areas that have a figure but nothing in this column; ties go by name, then by code. Does not change `areas`.
 */
export function sortAreas(areas: readonly AreaFigure[], sort: RankingSort): AreaFigure[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const named = sortedByName(areas);
  const rows = named.map((area, place) => {
    const key = sort.column === 'name' ? place : sortKey(area, sort.column);
    return { area, key, place, group: area.absence !== null ? 2 : key === null ? 1 : 0 };
  });
  rows.sort((a, b) => {
    if (a.group !== b.group) return a.group - b.group;
    if (a.area.absence !== b.area.absence) return (a.area.absence ?? '') < (b.area.absence ?? '') ? -1 : 1;
    return sign * ((a.key ?? 0) - (b.key ?? 0)) || a.place - b.place;
  });
  return rows.map((row) => row.area);
}
