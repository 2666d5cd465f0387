import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { linksOf } from '../../signals/neighbours/linksOf.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import type { PreventionDeps } from '../deps.ts';
import type { AllocationInput } from './contract.ts';
import { kilometres, labelPoints, type Point } from './labelPoints.ts';

/** Which candidates are too near to one another, and to existing places. */
export interface Nearness {
  /** Places in the list of candidates, and kilometres (0 where neighbours are meant). */
  pairs: [number, number, number][];
  /** Candidates too near to an existing place, with its area. */
  toExisting: Map<number, string>;
  /** Kilometres from a candidate to an area by its code; null where it is not known. */
  km(area: number, code: string): number | null;
  caveats: { code: string; text: Text }[];
}

/** Reads distances, and what is too near as the rule of the question demands. Distances are straight lines between label points. Throws AppError `invalid_request` when there are no boundaries to measure by. */
export async function nearness(
  { db, config }: Pick<PreventionDeps, 'db' | 'config'>,
  { distance, level }: AllocationInput,
  areas: readonly ObservedArea[],
  existing: readonly string[],
): Promise<Nearness> {
  const codes = areas.map((a) => a.code);
  const at = new Map(codes.map((code, i) => [code, i]));
  const points = await labelPoints(db, config, level, [...new Set([...codes, ...existing])]);
  const where = codes.map((code): Point | undefined => points?.get(code));
  const between = (p: Point | undefined, q: Point | undefined) => (p && q ? kilometres(p, q) : null);
  const nothing: Nearness = {
    pairs: [],
    toExisting: new Map(),
    km: (a, code) => between(where[a], points?.get(code)),
    caveats: [],
  };
  if (distance.rule === 'neighbours') {
    const { links } = await linksOf(db, config, level);
    if (links.length === 0) throw noBoundaries();
    const taken = new Set(existing);
    const found = nothing;
    found.pairs = links.flatMap(({ from, to }): [number, number, number][] => {
      const [a, b] = [at.get(from), at.get(to)];
      if (a !== undefined && taken.has(to) && from !== to) found.toExisting.set(a, to);
      if (b !== undefined && taken.has(from) && from !== to) found.toExisting.set(b, from);
      return a === undefined || b === undefined ? [] : [[Math.min(a, b), Math.max(a, b), 0]];
    });
    return found;
  }
  if (distance.rule === 'none' || distance.km === 0) return nothing;
  if (points === null || points.size === 0) throw noBoundaries();
  const pairs: [number, number, number][] = [];
  for (let a = 0; a < codes.length; a++) {
    for (let b = a + 1; b < codes.length; b++) {
      const km = between(where[a], where[b]);
      if (km !== null && km < distance.km) pairs.push([a, b, km]);
    }
  }
  const toExisting = new Map<number, string>();
  codes.forEach((code, i) => {
    const near = existing
      .flatMap((other) => {
        const km = other === code ? null : between(where[i], points.get(other));
        return km !== null && km < distance.km ? [{ other, km }] : [];
      })
      .sort((a, b) => a.km - b.km);
    if (near[0] !== undefined) toExisting.set(i, near[0].other);
  });
  const without = where.filter((p) => p === undefined).length;
  return {
    ...nothing,
    pairs,
    toExisting,
    caveats: without === 0 ? [] : [{ code: 'tanpa_titik', text: noPoint(without) }],
  };
}

const noPoint = (n: number): Text => ({
  id: `${n} wilayah tidak punya batas di peta, jadi jaraknya tidak dihitung.`,
  en: `${n} areas have no shape on the map, so their distance is not counted.`,
});

function noBoundaries(): AppError {
  return new AppError('invalid_request', {
    id: 'Batas wilayah tingkat ini belum dimuat, jadi jarak dan tetangga tidak diketahui. Matikan syarat jarak, atau muat batas wilayah.',
    en: 'The boundaries of this level are not loaded, so distances and neighbours are not known. Switch the distance off, or load boundaries.',
  });
}
