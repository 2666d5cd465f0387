import type { AreaFigure } from '@petarawan/server/contract/layers';

export const RANKING_COLUMNS = [
  'rank',
  'name',
  'value',
  'low',
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

/** What a column sorts by; null when the area has nothing to sort by. */
export function sortKey(area: AreaFigure, column: RankingColumn): number | string | null {
  switch (column) {
    case 'rank':
      return area.rank;
    case 'name':
      return area.name;
    case 'value':
      return area.value;
    case 'low':
      return area.interval?.[0] ?? null;
    case 'coverage':
      return area.coverage;
    case 'class':
      return area.class;
    default:
      return area.counts?.[column] ?? null;
  }
}

/** Direction a column starts with: names and ranks upwards, figures downwards. */
export function firstDirection(column: RankingColumn): RankingSort['direction'] {
  return column === 'name' || column === 'rank' ? 'ascending' : 'descending';
}

/** The lower limit of the interval where rates are shown, the rank otherwise. */
export function defaultSort(areas: readonly AreaFigure[], isRate: boolean): RankingSort {
  return isRate && areas.some((a) => a.interval !== null)
    ? { column: 'low', direction: 'descending' }
    : { column: 'rank', direction: 'ascending' };
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

/** Areas whose name holds every word of `query`, or whose code starts with it. An empty query keeps all. */
export function filterAreas<T extends { code: string; name: string }>(areas: readonly T[], query: string): readonly T[] {
  const words = fold(query)
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length === 0) return areas;
  return areas.filter((a) => {
    const name = fold(a.name);
    return words.every((w) => name.includes(w) || a.code.startsWith(w));
  });
}

/**
 * Areas in the order of the table. In both directions areas without a figure come last (grouped by reason), before them
 * areas that have a figure but nothing in this column; ties go by name, then by code. Does not change `areas`.
 */
export function sortAreas(areas: readonly AreaFigure[], sort: RankingSort): AreaFigure[] {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const group = (area: AreaFigure) => (area.absence !== null ? 2 : sortKey(area, sort.column) === null ? 1 : 0);
  const byName = (a: AreaFigure, b: AreaFigure) => collator.compare(a.name, b.name) || a.code.localeCompare(b.code);
  const byKey = (a: AreaFigure, b: AreaFigure) => {
    const x = sortKey(a, sort.column);
    const y = sortKey(b, sort.column);
    if (typeof x === 'string' && typeof y === 'string') return sign * collator.compare(x, y);
    return typeof x === 'number' && typeof y === 'number' ? sign * (x - y) : 0;
  };
  return [...areas].sort((a, b) => {
    const difference = group(a) - group(b);
    if (difference !== 0) return difference;
    if (a.absence !== b.absence) return (a.absence ?? '').localeCompare(b.absence ?? '');
    return byKey(a, b) || byName(a, b);
  });
}
