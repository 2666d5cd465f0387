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

/** What can be picked out at once: beyond the outer limit, beyond the inner one (the outer included), inside. */
export const BANDS = ['beyond998', 'beyond95', 'within'] as const;
export type Band = (typeof BANDS)[number];

const ZONES_OF: Record<Band, readonly Zone[]> = {
  beyond998: ['farAbove', 'farBelow'],
  beyond95: ['farAbove', 'above', 'below', 'farBelow'],
  within: ['within'],
};

/** Codes of the areas in a band. */
export function codesOf(points: readonly { code: string; zone: Zone }[], band: Band): Set<string> {
  return new Set(points.filter((p) => ZONES_OF[band].includes(p.zone)).map((p) => p.code));
}

/** Areas per zone. */
export function zoneCounts(points: readonly { zone: Zone }[]): Record<Zone, number> {
  const counts: Record<Zone, number> = { farAbove: 0, above: 0, within: 0, below: 0, farBelow: 0 };
  for (const { zone } of points) counts[zone]++;
  return counts;
}

/** The band that is picked out, when the highlighted codes are exactly those of one. */
export function bandOf(points: readonly { code: string; zone: Zone }[], codes: ReadonlySet<string>): Band | null {
  if (codes.size === 0) return null;
  return (
    BANDS.find((band) => {
      const own = codesOf(points, band);
      return own.size === codes.size && [...own].every((code) => codes.has(code));
    }) ?? null
  );
}
