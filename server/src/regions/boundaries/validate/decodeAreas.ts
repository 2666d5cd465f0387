import type { GridPoint } from '../planar/linework.ts';
import type { TopologyFile } from '../set/topology.ts';

/** Rings of one area as a reader of the file sees them, in whole steps of the file's own grid counted from 0,0. */
export interface DecodedArea {
  code: string;
  polygons: GridPoint[][][];
}

/** Reads an object of a topology back into rings, without any of the code that wrote it. */
export function decodeAreas(topology: TopologyFile, name: string): DecodedArea[] {
  const { scale, translate } = topology.transform;
  const originX = Math.round(translate[0] / scale[0]);
  const originY = Math.round(translate[1] / scale[1]);
  const lines = topology.arcs.map((arc) => {
    let x = originX;
    let y = originY;
    return arc.map(([dx, dy]): GridPoint => {
      x += dx as number;
      y += dy as number;
      return [x, y];
    });
  });
  const ringOf = (references: readonly number[]): GridPoint[] =>
    references.flatMap((reference, i) => {
      const line = lines[reference < 0 ? ~reference : reference] ?? [];
      const directed = reference < 0 ? [...line].reverse() : line;
      return i === 0 ? directed : directed.slice(1);
    });
  return (topology.objects[name]?.geometries ?? []).map((geometry) => {
    const polygons = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) as number[][][];
    return { code: geometry.id, polygons: polygons.map((rings) => rings.map(ringOf)) };
  });
}
