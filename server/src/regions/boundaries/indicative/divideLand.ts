import { Delaunay } from 'd3-delaunay';
import { fillGaps, GAP } from '../planar/fillGaps.ts';
import { joinSegments } from '../planar/joinSegments.ts';
import { labelFaces } from '../planar/labelFaces.ts';
import { addPolygon, emptyLinework, type GridPoint, type Linework } from '../planar/linework.ts';
import { planarGraph } from '../planar/planarGraph.ts';
import type { LandPolygon } from './landOfIndonesia.ts';

/** A point that claims the land nearest to it for a unit. */
export interface Site {
  readonly point: GridPoint;
  readonly unit: number;
}

/**
 * Divides one land polygon among its sites: every place belongs to the unit of the nearest site (Voronoi cells,
 * joined per unit). Answers the borders with the unit on either side, -1 being the sea.
 */
export function divideLand(land: LandPolygon, sites: readonly Site[]): Linework {
  const units = new Set(sites.map((site) => site.unit));
  const work = emptyLinework();
  if (units.size === 1) {
    addPolygon(work, land, sites[0]?.unit as number);
    return work;
  }
  const cells = voronoiLines(land, sites);
  const LAND = 0;
  const joined = joinSegments(cells);
  for (let i = 0; i < joined.ax.length; i += 1) {
    work.ax.push(joined.ax[i] as number);
    work.ay.push(joined.ay[i] as number);
    work.bx.push(joined.bx[i] as number);
    work.by.push(joined.by[i] as number);
    work.left.push(joined.left[i] as number);
    work.right.push(joined.right[i] as number);
  }
  addPolygon(work, land, LAND);
  const graph = planarGraph(work);
  const { face, labels } = labelFaces(graph);
  const result = emptyLinework();
  const unitOf = Int32Array.from(labels, (list) => (list[0] !== LAND ? -1 : list.length > 1 ? (list[1] as number) - 1 : GAP));
  // Rounding can leave hair-thin faces between two cells.
  fillGaps(graph, face, unitOf);
  for (let e = 0; e < graph.a.length; e += 1) {
    const left = unitOf[face[2 * e] as number] as number;
    const right = unitOf[face[2 * e + 1] as number] as number;
    if (left === right) continue;
    result.ax.push(graph.x[graph.a[e] as number] as number);
    result.ay.push(graph.y[graph.a[e] as number] as number);
    result.bx.push(graph.x[graph.b[e] as number] as number);
    result.by.push(graph.y[graph.b[e] as number] as number);
    result.left.push(left);
    result.right.push(right);
  }
  return result;
}

/** The Voronoi cells of the sites in a box around the land, each labelled unit + 1. */
function voronoiLines(land: LandPolygon, sites: readonly Site[]): Linework {
  const box = boxAround(land);
  const delaunay = Delaunay.from(
    sites,
    (site) => site.point[0],
    (site) => site.point[1],
  );
  const voronoi = delaunay.voronoi(box);
  const work = emptyLinework();
  sites.forEach((site, i) => {
    const cell = voronoi.cellPolygon(i);
    if (cell === null) return;
    addPolygon(work, [cell.map(([x, y]): GridPoint => [Math.round(x), Math.round(y)])], site.unit + 1);
  });
  return work;
}

function boxAround(land: LandPolygon): [number, number, number, number] {
  const MARGIN = 50;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of land[0] as GridPoint[]) {
    box[0] = Math.min(box[0], x - MARGIN);
    box[1] = Math.min(box[1], y - MARGIN);
    box[2] = Math.max(box[2], x + MARGIN);
    box[3] = Math.max(box[3], y + MARGIN);
  }
  return box;
}
