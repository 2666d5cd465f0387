import type { GridPoint } from '../planar/linework.ts';
import type { LandPolygon } from './landOfIndonesia.ts';

interface Edge {
  polygon: number;
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

const BAND = 50;

/** Answers on which land polygon a point lies, or the nearest one within `reach` grid units; -1 for open sea. */
export function landLocator(land: readonly LandPolygon[], reach: number): (point: GridPoint) => number {
  const bands = new Map<number, Edge[]>();
  const edges: Edge[] = [];
  land.forEach((rings, polygon) => {
    for (const ring of rings) {
      ring.forEach(([ax, ay], i) => {
        const [bx, by] = ring[(i + 1) % ring.length] as GridPoint;
        const edge = { polygon, ax, ay, bx, by };
        edges.push(edge);
        for (let band = Math.floor(Math.min(ay, by) / BAND); band <= Math.floor(Math.max(ay, by) / BAND); band += 1) {
          const list = bands.get(band);
          if (list === undefined) bands.set(band, [edge]);
          else list.push(edge);
        }
      });
    }
  });
  return (point) => {
    const inside = polygonAround(bands.get(Math.floor(point[1] / BAND)) ?? [], point);
    return inside !== -1 ? inside : nearestPolygon(edges, point, reach);
  };
}

function polygonAround(edges: readonly Edge[], [px, py]: GridPoint): number {
  const odd = new Set<number>();
  for (const { polygon, ax, ay, bx, by } of edges) {
    if (ay <= py === by <= py) continue;
    const side = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (by > ay ? side > 0 : side < 0) {
      if (!odd.delete(polygon)) odd.add(polygon);
    }
  }
  return odd.size === 0 ? -1 : Math.min(...odd);
}

function nearestPolygon(edges: readonly Edge[], [px, py]: GridPoint, reach: number): number {
  let best = reach * reach;
  let polygon = -1;
  for (const edge of edges) {
    if (Math.min(edge.ax, edge.bx) - px > reach || px - Math.max(edge.ax, edge.bx) > reach) continue;
    if (Math.min(edge.ay, edge.by) - py > reach || py - Math.max(edge.ay, edge.by) > reach) continue;
    const dx = edge.bx - edge.ax;
    const dy = edge.by - edge.ay;
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - edge.ax) * dx + (py - edge.ay) * dy) / length));
    const gap = (edge.ax + t * dx - px) ** 2 + (edge.ay + t * dy - py) ** 2;
    if (gap < best) {
      best = gap;
      polygon = edge.polygon;
    }
  }
  return polygon;
}
