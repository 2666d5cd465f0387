import type { NearestPlace } from './contract.ts';
import { distance, printedKm } from './printedDistance.ts';
import type { AllocationCase } from './readTask.ts';

/** "Kampung Pengawasan Partisipatif Kampung Pancasila" as people call it: "Kampung Pancasila". */
export const shortPlace = (name: string): string => name.replace(/^Kampung Pengawasan( Partisipatif)? (?=\S)/, '');

/**
 * What lies nearest to a candidate: an existing place, or another chosen area (by their places in the list). Kilometres between label points as
 * they are printed (`printedKm`), so two areas that touch can be several apart. Null where there is neither, or no distance is known.
 */
export function nearestPlace(
  { areas, existing, near }: Pick<AllocationCase, 'areas' | 'existing' | 'near'>,
  area: number,
  chosen: readonly number[],
): NearestPlace | null {
  const own = areas[area]?.code;
  const measured = (code: string, name: string, to: NearestPlace['to']): NearestPlace[] => {
    // An existing place of the same area needs no point to be near.
    const km = code === own ? 0 : near.km(area, code);
    return km === null ? [] : [{ code, name, km, to }];
  };
  const all = [
    ...existing.flatMap((p) => (p.area === null ? [] : measured(p.area, shortPlace(p.name), 'existing'))),
    ...chosen.flatMap((i) => (i === area || !areas[i] ? [] : measured(areas[i].code, areas[i].name, 'chosen'))),
  ];
  const least = all.reduce<NearestPlace | null>((a, p) => (a === null || p.km < a.km ? p : a), null);
  return least && { ...least, km: printedKm(least.km), distance: distance(least.km) };
}
