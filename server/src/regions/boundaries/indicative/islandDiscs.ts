import type { GridPoint } from '../planar/linework.ts';
import type { Disc } from './clusterSites.ts';

const CORNERS = 6;

/**
 * A small disc (a regular hexagon) around each middle. Where discs of two units would overlap, both are cut on the
 * line halfway between their middles. Answers one ring per disc; empty when nothing is left.
 */
export function islandDiscs(discs: readonly Disc[]): { unit: number; ring: GridPoint[] }[] {
  const cells = new Map<string, Disc[]>();
  const size = 2 * Math.max(1, ...discs.map((disc) => disc.radius)) + 1;
  const cellOf = (x: number, y: number) => `${Math.floor(x / size)},${Math.floor(y / size)}`;
  for (const disc of discs) {
    const key = cellOf(...disc.point);
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [disc]);
    else list.push(disc);
  }
  return discs.map((disc) => {
    let ring = hexagon(disc.point, disc.radius);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cells.get(cellOf(disc.point[0] + dx * size, disc.point[1] + dy * size)) ?? []) {
          if (other.unit !== disc.unit) ring = cutHalfway(ring, disc.point, other.point);
        }
      }
    }
    return { unit: disc.unit, ring: ring.map(([x, y]): GridPoint => [Math.round(x), Math.round(y)]) };
  });
}

function hexagon([x, y]: GridPoint, radius: number): GridPoint[] {
  return Array.from({ length: CORNERS }, (_, i): GridPoint => {
    const angle = ((i + 0.5) * 2 * Math.PI) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The part of a convex ring that is nearer to `mine` than to `other`. */
function cutHalfway(ring: readonly GridPoint[], mine: GridPoint, other: GridPoint): GridPoint[] {
  const nx = other[0] - mine[0];
  const ny = other[1] - mine[1];
  const limit = (other[0] ** 2 - mine[0] ** 2 + other[1] ** 2 - mine[1] ** 2) / 2;
  const beyond = ([x, y]: GridPoint) => nx * x + ny * y - limit;
  const kept: GridPoint[] = [];
  ring.forEach((point, i) => {
    const next = ring[(i + 1) % ring.length] as GridPoint;
    const [here, there] = [beyond(point), beyond(next)];
    if (here <= 0) kept.push(point);
    if (here < 0 !== there < 0 && here !== there) {
      const t = here / (here - there);
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    }
  });
  return kept;
}
