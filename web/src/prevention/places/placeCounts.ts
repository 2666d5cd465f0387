import type { PlaceCount, PlaceStatus } from '@petarawan/server/contract/prevention/places';

/** Numbers by status, all kinds together. */
export function totals(counts: readonly PlaceCount[]): Record<PlaceStatus, number> {
  const sums: Record<PlaceStatus, number> = { alive: 0, launched: 0, dormant: 0, planned: 0, closed: 0, unknown: 0 };
  for (const { status, n } of counts) sums[status] += n;
  return sums;
}
