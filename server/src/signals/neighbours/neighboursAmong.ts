import type { Text } from '../../http/contract.ts';
import { isolatesOf, type Neighbours, neighboursOfPairs, type Pair } from '../spatial/neighbours.ts';
import type { Link, Links } from './linksOf.ts';

/** `links`: land borders, sea links and added ones; `land`: land borders only. */
export type Weights = 'links' | 'land';

/** Neighbours among some areas, by their place in the list given. */
export interface AreaNeighbours {
  neighbours: Neighbours;
  /** Pairs of areas that are linked, by what links them; one that is several is the first of these. */
  counts: Record<Link['kind'], number>;
  /** Links from one of the areas to one that is not in the list; they take no part. */
  crossing: number;
  /** Areas without a neighbour in the list, and why. */
  alone: { index: number; reason: Text }[];
}

/**
 * Neighbours among areas of one level. An area of several members (a saved group, an area as it was) is a neighbour of another when any
 * of their members are; links between its own members fall away.
 */
export function neighboursAmong(
  areas: readonly { code: string; members: readonly string[] }[],
  { links, shapes, boundaries }: Links,
  weights: Weights = 'links',
): AreaNeighbours {
  const place = new Map(areas.flatMap(({ members }, i) => members.map((code) => [code, i] as const)));
  const pairs: Record<Link['kind'], Map<number, Pair>> = { land: new Map(), tambahan: new Map(), sea: new Map() };
  const outward = new Set<number>();
  let crossing = 0;
  for (const { from, to, kind } of links) {
    if (weights === 'land' && kind !== 'land') continue;
    const [a, b] = [place.get(from), place.get(to)];
    if (a === undefined && b === undefined) continue;
    if (a === undefined || b === undefined) {
      crossing++;
      outward.add((a ?? b) as number);
    } else if (a !== b) pairs[kind].set(Math.min(a, b) * areas.length + Math.max(a, b), [a, b]);
  }
  for (const key of pairs.land.keys()) for (const kind of ['tambahan', 'sea'] as const) pairs[kind].delete(key);
  for (const key of pairs.tambahan.keys()) pairs.sea.delete(key);
  const listed = (kind: Link['kind']) => [...pairs[kind].values()];
  const neighbours = neighboursOfPairs(areas.length, [...listed('land'), ...listed('tambahan')], listed('sea'));
  const counts = { land: pairs.land.size, sea: pairs.sea.size, tambahan: pairs.tambahan.size };
  const alone = isolatesOf(neighbours).map((index) => ({
    index,
    reason: whyAlone({
      shape: boundaries === null || (areas[index]?.members.some((code) => shapes.has(code)) ?? false),
      outward: outward.has(index),
      weights,
    }),
  }));
  return { neighbours, counts, crossing, alone };
}

/** Why an area has no neighbour here. */
function whyAlone({ shape, outward, weights }: { shape: boolean; outward: boolean; weights: Weights }): Text {
  if (outward) {
    return {
      id: 'Semua tetangga wilayah ini berada di luar cakupan yang dipilih.',
      en: 'All neighbours of this area lie outside the scope chosen.',
    };
  }
  if (!shape) {
    return {
      id: 'Wilayah ini tidak punya batas di peta yang dipakai, jadi tetangganya tidak diketahui. Perencana dapat menambah tautan.',
      en: 'This area has no shape on the map in use, so its neighbours are not known. A planner can add links.',
    };
  }
  return weights === 'land'
    ? { id: 'Wilayah ini tidak punya tetangga darat.', en: 'This area has no neighbour by land.' }
    : {
        id: 'Wilayah ini tidak punya tetangga darat maupun tautan laut. Perencana dapat menambah tautan.',
        en: 'This area has neither a neighbour by land nor a link over the sea. A planner can add links.',
      };
}
