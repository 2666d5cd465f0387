import type { FunnelPoint } from './funnelModel.ts';

export const FUNNEL_COLUMNS = ['name', 'rate', 'z', 'zone'] as const;
export type FunnelColumn = (typeof FUNNEL_COLUMNS)[number];
export interface FunnelSort {
  column: FunnelColumn;
  direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** The zone of an area is how far it lies from the average: both columns sort alike. */
const KEYS: Record<Exclude<FunnelColumn, 'name'>, (p: FunnelPoint) => number> = {
  rate: (p) => p.rate,
  z: (p) => p.z,
  zone: (p) => p.z,
};

/** Areas in the order of the table; ties go by name, then by code. Does not change `points`. */
export function sortPoints(points: readonly FunnelPoint[], { column, direction }: FunnelSort): FunnelPoint[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const byName = (a: FunnelPoint, b: FunnelPoint) => collator.compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  if (column === 'name') return points.toSorted((a, b) => sign * byName(a, b));
  const key = KEYS[column];
  return points.toSorted((a, b) => sign * (key(a) - key(b)) || byName(a, b));
}

/** The sorted column turns round; another starts with the highest first, names with A. */
export function nextFunnelSort(sort: FunnelSort, column: FunnelColumn): FunnelSort {
  if (sort.column !== column) return { column, direction: column === 'name' ? 'ascending' : 'descending' };
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
