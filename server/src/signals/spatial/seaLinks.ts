import { degree, type Neighbours, neighboursOfPairs, pairsOf } from './neighbours.ts';
import type { Ring } from './queenNeighbours.ts';

/** Mean radius of the earth in kilometres (IUGG). */
const EARTH_KM = 6371.0088;
/** Bounds are widened by this angle (about 6 cm), so rounding never excludes the nearest vertex. */
const SLACK = 1e-8;

/** A link over the sea: `from` had no land neighbour and `to` is nearest. */
export interface SeaLink {
  from: number;
  to: number;
  /** Great-circle distance between the nearest boundary vertices of the two. */
  km: number;
}

/**
 * For each area without a neighbour, the area whose boundary is nearest: least great-circle (haversine) distance between any vertex of one
 * and any vertex of the other. The lower number wins a tie. Rings in degrees, longitude first. An area without rings gets no link and is
 * nobody's nearest; nor is what lies farther than `maxKm`.
 */
export function seaLinks(
  areas: readonly (readonly Ring[])[],
  neighbours: Neighbours,
  maxKm = Number.POSITIVE_INFINITY,
): SeaLink[] {
  const shapes = areas.map(shapeOf);
  const links: SeaLink[] = [];
  areas.forEach((_, from) => {
    const here = shapes[from];
    if (degree(neighbours, from) > 0 || !here) return;
    const candidates = shapes
      .flatMap((there, to) => (there && to !== from ? [{ there, to, atLeast: gap(here, there) }] : []))
      .sort((a, b) => a.atLeast - b.atLeast || a.to - b.to);
    let nearest: SeaLink | null = null;
    for (const { there, to, atLeast } of candidates) {
      if (nearest && atLeast > nearest.km / EARTH_KM) break;
      const km: number = distance(here, there, nearest ? nearest.km / EARTH_KM : Math.PI) * EARTH_KM;
      if (km <= maxKm && (!nearest || km < nearest.km || (km === nearest.km && to < nearest.to))) nearest = { from, to, km };
    }
    if (nearest) links.push(nearest);
  });
  return links;
}

/** `neighbours` with the links added in both directions, marked as over the sea. */
export function withSeaLinks(neighbours: Neighbours, links: readonly Pick<SeaLink, 'from' | 'to'>[]): Neighbours {
  const sea = links.map(({ from, to }) => [from, to] as const);
  return neighboursOfPairs(neighbours.n, pairsOf(neighbours, 'land'), [...pairsOf(neighbours, 'sea'), ...sea]);
}

/** Vertices as unit vectors, x y z one after the other, and a cap (centre, angle) that holds them all. */
interface Shape {
  vertices: Float64Array;
  centre: Float64Array;
  angle: number;
}

function shapeOf(rings: readonly Ring[]): Shape | null {
  const vertices = new Float64Array(3 * rings.reduce((n, ring) => n + ring.length, 0));
  if (vertices.length === 0) return null;
  const centre = new Float64Array(3);
  let at = 0;
  for (const ring of rings) {
    for (const [longitude = Number.NaN, latitude = Number.NaN] of ring) {
      const [l, p] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
      vertices[at] = Math.cos(p) * Math.cos(l);
      vertices[at + 1] = Math.cos(p) * Math.sin(l);
      vertices[at + 2] = Math.sin(p);
      for (let k = 0; k < 3; k++) centre[k] = (centre[k] as number) + (vertices[at + k] as number);
      at += 3;
    }
  }
  const length = Math.hypot(...centre);
  // Vertices all round the globe may cancel: any centre will do, the cap is then the whole globe.
  centre.set(length > 0 ? centre.map((c) => c / length) : [0, 0, 1]);
  let farthest = 0;
  for (let i = 0; i < vertices.length; i += 3) farthest = Math.max(farthest, chordSquared(vertices, i, centre, 0));
  return { vertices, centre, angle: angleOf(farthest) };
}

function chordSquared(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i] as number) - (b[j] as number);
  const y = (a[i + 1] as number) - (b[j + 1] as number);
  const z = (a[i + 2] as number) - (b[j + 2] as number);
  return x * x + y * y + z * z;
}

/** Angle under a chord of the unit sphere: 2 asin(chord / 2), the haversine formula in three dimensions. */
const angleOf = (squared: number): number => 2 * Math.asin(Math.min(1, Math.sqrt(squared) / 2));

/** The largest squared chord within an angle, a little more rather than less. */
const squaredWithin = (angle: number): number => 4 * Math.sin(Math.min(Math.PI, angle + SLACK) / 2) ** 2;

/** No two vertices of the two are nearer than this angle. */
function gap(a: Shape, b: Shape): number {
  return Math.max(0, angleOf(chordSquared(a.centre, 0, b.centre, 0)) - a.angle - b.angle - SLACK);
}

/** Least angle between vertices of two shapes, or infinity when it is above `enough`. */
function distance(a: Shape, b: Shape, enough: number): number {
  let best = squaredWithin(enough);
  let near = squaredWithin(enough + a.angle);
  let found = Number.POSITIVE_INFINITY;
  for (let j = 0; j < b.vertices.length; j += 3) {
    if (chordSquared(b.vertices, j, a.centre, 0) > near) continue;
    for (let i = 0; i < a.vertices.length; i += 3) {
      const squared = chordSquared(a.vertices, i, b.vertices, j);
      if (squared > best || squared >= found) continue;
      best = squared;
      found = squared;
      near = squaredWithin(angleOf(squared) + a.angle);
    }
  }
  return found === Number.POSITIVE_INFINITY ? found : angleOf(found);
}
