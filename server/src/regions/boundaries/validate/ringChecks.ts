import { doubleRingArea, type GridPoint } from '../planar/linework.ts';
import { cellFrame, indexSegments } from '../planar/segmentIndex.ts';
import type { DecodedArea } from './decodeAreas.ts';
import type { Finding } from './finding.ts';

/** Rings are closed, have three corners or more, and meet themselves nowhere. */
export function validRings(areas: readonly DecodedArea[]): Finding[] {
  return areas.flatMap(({ code, polygons }) =>
    polygons.flat().flatMap((ring) => {
      const problem = ringProblem(ring);
      return problem === null ? [] : [{ check: 'validRings' as const, code, detail: problem }];
    }),
  );
}

/** RFC 7946, 3.1.6: shells run counter-clockwise, holes clockwise. */
export function rightHandRule(areas: readonly DecodedArea[]): Finding[] {
  return areas.flatMap(({ code, polygons }) =>
    polygons.flatMap((rings) =>
      rings.flatMap((ring, i) =>
        doubleRingArea(ring) > 0 === (i === 0)
          ? []
          : [{ check: 'rightHandRule' as const, code, detail: `ring ${i} at ${ring[0]?.join(' ')}` }],
      ),
    ),
  );
}

function ringProblem(ring: readonly GridPoint[]): string | null {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const at = `at ${first?.join(' ')}`;
  if (ring.length < 4) return `fewer than four points ${at}`;
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return `not closed ${at}`;
  const seen = new Set<string>();
  for (const point of ring.slice(1)) {
    const key = point.join(' ');
    if (seen.has(key)) return `passes ${key} twice`;
    seen.add(key);
  }
  return crossesItself(ring);
}

/** Two edges that are not neighbours share a point; exact, edges are found through cells. */
function crossesItself(ring: readonly GridPoint[]): string | null {
  const ax = ring.slice(0, -1).map(([x]) => x);
  const ay = ring.slice(0, -1).map(([, y]) => y);
  const bx = ring.slice(1).map(([x]) => x);
  const by = ring.slice(1).map(([, y]) => y);
  const box: [number, number, number, number] = [Math.min(...ax), Math.min(...ay), Math.max(...ax), Math.max(...ay)];
  const index = indexSegments(cellFrame(box, ax.length), ax, ay, bx, by);
  for (let cell = 0; cell < index.start.length - 1; cell += 1) {
    const inCell = index.items.subarray(index.start[cell], index.start[cell + 1]);
    for (let m = 0; m < inCell.length; m += 1) {
      for (let n = m + 1; n < inCell.length; n += 1) {
        const i = inCell[m] as number;
        const j = inCell[n] as number;
        if (Math.abs(i - j) === 1 || Math.abs(i - j) === ax.length - 1) continue;
        const edges = [i, j].map((k) => [ax[k], ay[k], bx[k], by[k]]) as [Edge, Edge];
        if (touch(...edges)) return `edges cross near ${edges[0][0]} ${edges[0][1]}`;
      }
    }
  }
  return null;
}

type Edge = [number, number, number, number];

function touch(p: Edge, q: Edge): boolean {
  const side = (e: Edge, x: number, y: number) => Math.sign((e[2] - e[0]) * (y - e[1]) - (e[3] - e[1]) * (x - e[0]));
  const a = side(p, q[0], q[1]);
  const b = side(p, q[2], q[3]);
  const c = side(q, p[0], p[1]);
  const d = side(q, p[2], p[3]);
  if (a === 0 && b === 0) {
    return (
      Math.max(Math.min(p[0], p[2]), Math.min(q[0], q[2])) <= Math.min(Math.max(p[0], p[2]), Math.max(q[0], q[2])) &&
      Math.max(Math.min(p[1], p[3]), Math.min(q[1], q[3])) <= Math.min(Math.max(p[1], p[3]), Math.max(q[1], q[3]))
    );
  }
  return a * b <= 0 && c * d <= 0;
}
