import type { PlanarGraph } from './planarGraph.ts';

/**
 * Gives faces marked `GAP` to the neighbour with which they share the longest line (lowest number on a tie), round
 * by round until nothing changes; changes `unitOf` in place. `mayTake` says whether a unit may have that gap.
 * Gaps without such a neighbour stay marked.
 */
export function fillGaps(
  graph: PlanarGraph,
  face: Int32Array,
  unitOf: Int32Array,
  mayTake: (unit: number, gapFace: number) => boolean = () => true,
): void {
  for (;;) {
    const shared = new Map<number, Map<number, number>>();
    for (let half = 0; half < face.length; half += 1) {
      const gap = face[half] as number;
      if (unitOf[gap] !== GAP) continue;
      const unit = unitOf[face[half ^ 1] as number] as number;
      if (unit < 0 || !mayTake(unit, gap)) continue;
      const a = graph.a[half >> 1] as number;
      const b = graph.b[half >> 1] as number;
      const length = Math.hypot((graph.x[a] as number) - (graph.x[b] as number), (graph.y[a] as number) - (graph.y[b] as number));
      let sums = shared.get(gap);
      if (sums === undefined) {
        sums = new Map();
        shared.set(gap, sums);
      }
      sums.set(unit, (sums.get(unit) ?? 0) + length);
    }
    if (shared.size === 0) return;
    for (const [gap, sums] of shared) {
      const [best] = [...sums].sort((p, q) => q[1] - p[1] || p[0] - q[0]);
      unitOf[gap] = (best as [number, number])[0];
    }
  }
}

/** Marks a face that should belong to some unit but does not yet. */
export const GAP = -2;
