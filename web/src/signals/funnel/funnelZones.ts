/** Where an area lies in the funnel, highest first: beyond the outer limit, between the limits, inside, and the same downwards. */
export const ZONES = ['farAbove', 'above', 'within', 'below', 'farBelow'] as const;
export type Zone = (typeof ZONES)[number];

/** Zone of an area by the limits that are drawn: the server has decided the band, the ratio to the average says the side. */
export function zoneOf(band: Band, ratio: number): Zone {
  if (band === 'within') return 'within';
  const far = band === 'beyond998';
  if (ratio > 1) return far ? 'farAbove' : 'above';
  return far ? 'farBelow' : 'below';
}

/** Beyond which limits an area lies, on either side. */
export type Band = 'beyond998' | 'beyond95' | 'within';

/** Codes of the areas in a zone. */
export function codesOf(points: readonly { code: string; zone: Zone }[], zone: Zone): Set<string> {
  return new Set(points.filter((p) => p.zone === zone).map((p) => p.code));
}

/** Areas per zone. */
export function zoneCounts(points: readonly { zone: Zone }[]): Record<Zone, number> {
  const counts: Record<Zone, number> = { farAbove: 0, above: 0, within: 0, below: 0, farBelow: 0 };
  for (const { zone } of points) counts[zone]++;
  return counts;
}

/** The zone that is picked out, when the highlighted codes are exactly those of one. */
export function zonePicked(points: readonly { code: string; zone: Zone }[], codes: ReadonlySet<string>): Zone | null {
  if (codes.size === 0) return null;
  return (
    ZONES.find((zone) => {
      const own = codesOf(points, zone);
      return own.size === codes.size && [...own].every((code) => codes.has(code));
    }) ?? null
  );
}
