import type { ArcGraph } from '../planar/arcGraph.ts';
import { type ArcPolygons, assembleAreas } from '../planar/assembleAreas.ts';
import type { GridPoint } from '../planar/linework.ts';

/** One area of a topology: its code, its properties and the units it is made of. */
export interface Area {
  code: string;
  properties: Record<string, unknown>;
}

/** An object of a topology: which unit belongs to which of its areas (place in `areas`, -1 for none). */
export interface AreaLayer {
  areas: readonly Area[];
  areaOf: Int32Array;
}

interface TopoGeometry {
  type: 'Polygon' | 'MultiPolygon';
  id: string;
  properties: Record<string, unknown>;
  arcs: number[][] | number[][][];
}

/** A TopoJSON topology as it is written to a file. */
export interface TopologyFile {
  type: 'Topology';
  bbox: [number, number, number, number];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<string, { type: 'GeometryCollection'; geometries: TopoGeometry[] }>;
  arcs: number[][][];
}

/**
 * Writes layers over one arc graph as quantised TopoJSON. Only arcs that some area uses are written. Shells run
 * counter-clockwise and holes clockwise, as RFC 7946 asks of the GeoJSON made from it. Areas without shape are left out.
 */
export function topologyFile(graph: ArcGraph, unitsPerDegree: number, layers: Record<string, AreaLayer>): TopologyFile {
  const assembled = Object.entries(layers).map(([name, layer]) => ({
    name,
    layer,
    shapes: assembleAreas(graph, layer.areaOf, layer.areas.length),
  }));
  const used = new Set<number>();
  for (const { shapes } of assembled) for (const arc of shapes.flat(3)) used.add(arc < 0 ? ~arc : arc);
  const order = [...used].sort((p, q) => p - q);
  const place = new Map(order.map((arc, i) => [arc, i]));
  const renumber = (arc: number) => (arc < 0 ? ~(place.get(~arc) as number) : (place.get(arc) as number));
  const lines = order.map((arc) => (graph.arcs[arc] as ArcGraph['arcs'][number]).points);
  const box = boxOf(lines);
  const objects: TopologyFile['objects'] = {};
  for (const { name, layer, shapes } of assembled) {
    objects[name] = {
      type: 'GeometryCollection',
      geometries: layer.areas.flatMap((area, i) => geometryOf(area, shapes[i] as ArcPolygons, renumber)),
    };
  }
  return {
    type: 'Topology',
    bbox: box.map((value) => value / unitsPerDegree) as TopologyFile['bbox'],
    transform: { scale: [1 / unitsPerDegree, 1 / unitsPerDegree], translate: [box[0] / unitsPerDegree, box[1] / unitsPerDegree] },
    objects,
    arcs: lines.map((line) => deltas(line, box[0], box[1])),
  };
}

function geometryOf(area: Area, polygons: ArcPolygons, renumber: (arc: number) => number): TopoGeometry[] {
  if (polygons.length === 0) return [];
  const arcs = polygons.map((rings) => rings.map((ring) => ring.map(renumber)));
  const common = { id: area.code, properties: area.properties };
  return arcs.length === 1
    ? [{ type: 'Polygon', ...common, arcs: arcs[0] as number[][] }]
    : [{ type: 'MultiPolygon', ...common, arcs }];
}

function boxOf(lines: readonly (readonly GridPoint[])[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return lines.length === 0 ? [0, 0, 0, 0] : box;
}

function deltas(line: readonly GridPoint[], x: number, y: number): number[][] {
  let [px, py] = [x, y];
  return line.map(([qx, qy]) => {
    const step = [qx - px, qy - py];
    [px, py] = [qx, qy];
    return step;
  });
}
