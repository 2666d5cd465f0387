import type { Arc, ArcGraph } from './arcGraph.ts';
import type { GridPoint } from './linework.ts';

/**
 * The same borders for coarser areas: arcs inside an area vanish, and arcs that now meet at a plain corner become
 * one. Every corner stays where it is, so finer and coarser levels share their lines exactly.
 */
export function dissolveGraph(graph: ArcGraph, areaOf: Int32Array): ArcGraph {
  const areaAt = (unit: number) => (unit < 0 ? -1 : (areaOf[unit] as number));
  const arcs = graph.arcs
    .map((arc): Arc => ({ points: arc.points, left: areaAt(arc.left), right: areaAt(arc.right) }))
    .filter((arc) => arc.left !== arc.right);
  const ends = new Map<number, number[]>();
  arcs.forEach((_, i) => {
    for (const half of [2 * i, 2 * i + 1]) {
      const at = keyOf(startOf(arcs, half));
      const list = ends.get(at);
      if (list === undefined) ends.set(at, [half]);
      else list.push(half);
    }
  });
  const used = new Uint8Array(arcs.length);
  const joined: Arc[] = [];
  const follow = (first: number) => {
    const arc = arcs[first >> 1] as Arc;
    const points: GridPoint[] = [startOf(arcs, first)];
    let half = first;
    for (;;) {
      used[half >> 1] = 1;
      for (const point of pointsFrom(arcs, half).slice(1)) points.push(point);
      const meeting = ends.get(keyOf(startOf(arcs, half ^ 1))) as number[];
      if (meeting.length !== 2) break;
      const next = meeting[0] === (half ^ 1) ? (meeting[1] as number) : (meeting[0] as number);
      if (used[next >> 1] === 1) break;
      half = next;
    }
    joined.push((first & 1) === 0 ? { points, left: arc.left, right: arc.right } : { points, left: arc.right, right: arc.left });
  };
  for (const nodesOnly of [true, false]) {
    arcs.forEach((_, i) => {
      for (const half of [2 * i, 2 * i + 1]) {
        if (used[i] === 1) continue;
        const degree = (ends.get(keyOf(startOf(arcs, half))) as number[]).length;
        if (!nodesOnly || degree !== 2) follow(half);
      }
    });
  }
  return { arcs: joined };
}

const keyOf = (point: GridPoint) => point[0] * 2 ** 26 + point[1];

function pointsFrom(arcs: readonly Arc[], half: number): readonly GridPoint[] {
  const { points } = arcs[half >> 1] as Arc;
  return (half & 1) === 0 ? points : [...points].reverse();
}

function startOf(arcs: readonly Arc[], half: number): GridPoint {
  const { points } = arcs[half >> 1] as Arc;
  return ((half & 1) === 0 ? points[0] : points[points.length - 1]) as GridPoint;
}
