import { faceAreas } from '../planar/faceAreas.ts';
import { labelFaces } from '../planar/labelFaces.ts';
import { addPolygon, emptyLinework, type GridPoint } from '../planar/linework.ts';
import { planarGraph } from '../planar/planarGraph.ts';

/** Polygons of one area on the integer grid. */
export type GridArea = readonly (readonly (readonly GridPoint[])[])[];

/** Areas in square degrees of the equal-area cylinder: `own[i]` of the i-th area, `shared` of pairs `left,right`. */
export interface Overlap {
  left: number[];
  right: number[];
  shared: Map<number, Map<number, number>>;
}

/**
 * Measures how much areas of two sets cover each other. All lines are noded together; each face counts for every
 * area that covers it. Areas are true to size (cylindrical equal-area projection), so that a square kilometre
 * counts the same in Aceh and on Rote.
 */
export function overlapAreas(left: readonly GridArea[], right: readonly GridArea[], unitsPerDegree: number): Overlap {
  const work = emptyLinework();
  left.forEach((area, i) => {
    for (const rings of area) addPolygon(work, rings, i);
  });
  right.forEach((area, i) => {
    for (const rings of area) addPolygon(work, rings, left.length + i);
  });
  const graph = planarGraph(work);
  const { face, labels } = labelFaces(graph);
  const radians = Math.PI / 180 / unitsPerDegree;
  const height = graph.y.map((y) => Math.sin(y * radians) / radians);
  const areas = faceAreas(graph, face, labels.length, height);
  const result: Overlap = { left: left.map(() => 0), right: right.map(() => 0), shared: new Map() };
  labels.forEach((list, id) => {
    const size = (areas[id] as number) / unitsPerDegree ** 2;
    for (const p of list) {
      if (p >= left.length) {
        result.right[p - left.length] = (result.right[p - left.length] as number) + size;
        continue;
      }
      result.left[p] = (result.left[p] as number) + size;
      for (const q of list) {
        if (q < left.length) continue;
        let row = result.shared.get(p);
        if (row === undefined) {
          row = new Map();
          result.shared.set(p, row);
        }
        row.set(q - left.length, (row.get(q - left.length) ?? 0) + size);
      }
    }
  });
  return result;
}
