import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverChecks } from '../validate/coverChecks.ts';
import { rightHandRule, validRings } from '../validate/ringChecks.ts';
import { arcGraph } from './arcGraph.ts';
import { assembleAreas, ringPoints } from './assembleAreas.ts';
import { dissolveGraph } from './dissolveGraph.ts';
import { faceAreas } from './faceAreas.ts';
import { labelFaces } from './labelFaces.ts';
import { addPolygon, doubleRingArea, emptyLinework, type GridPoint, type Linework } from './linework.ts';
import { nodeLinework } from './nodeLinework.ts';
import { planarGraph } from './planarGraph.ts';
import { simplifyArcs } from './simplifyArcs.ts';

/** Any closed scribble of three to eight points; it may cross itself as it likes. */
const scribble = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 3,
  maxLength: 8,
});
const scribbles = fc.array(scribble, { minLength: 1, maxLength: 5 });

function lineworkOf(rings: readonly (readonly GridPoint[])[]): Linework {
  const work = emptyLinework();
  rings.forEach((ring, label) => {
    addPolygon(work, [ring], label);
  });
  return work;
}

/** Scribbles as a map: every place belongs to the first scribble that covers it. */
function mapOf(rings: readonly (readonly GridPoint[])[]) {
  const graph = planarGraph(lineworkOf(rings));
  const { face, labels } = labelFaces(graph);
  const unitOf = Int32Array.from(labels, (list) => list[0] ?? -1);
  return arcGraph(graph, face, unitOf);
}

function areasOf(graph: ReturnType<typeof mapOf>, areaOf: Int32Array, count: number) {
  return assembleAreas(graph, areaOf, count).map((polygons, i) => ({
    code: `01.0${i}`,
    polygons: polygons.map((rings) => rings.map((ring) => ringPoints(graph, ring))),
  }));
}

const identity = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

/** Pairs of segments that cross, or of which one ends inside the other. */
function meetings({ ax, ay, bx, by }: Linework): string[] {
  const at = (list: number[], i: number) => list[i] as number;
  const side = (i: number, px: number, py: number) =>
    Math.sign((at(bx, i) - at(ax, i)) * (py - at(ay, i)) - (at(by, i) - at(ay, i)) * (px - at(ax, i)));
  const between = (i: number, px: number, py: number) =>
    side(i, px, py) === 0 && ((px - at(ax, i)) * (px - at(bx, i)) < 0 || (py - at(ay, i)) * (py - at(by, i)) < 0);
  const apart = (i: number, j: number) => side(i, at(ax, j), at(ay, j)) * side(i, at(bx, j), at(by, j)) >= 0;
  const found: string[] = [];
  for (let i = 0; i < ax.length; i += 1) {
    for (let j = 0; j < ax.length; j += 1) {
      if (between(i, at(ax, j), at(ay, j)) || (!apart(i, j) && !apart(j, i))) found.push(`${i} ${j}`);
    }
  }
  return found;
}

describe('noding', () => {
  it('leaves no two segments that cross or touch inside', () => {
    fc.assert(
      fc.property(scribbles, (rings) => {
        expect(meetings(nodeLinework(lineworkOf(rings)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('faces', () => {
  it('add up: labelled faces have the area of the whole, the unbounded face is its negative', () => {
    fc.assert(
      fc.property(scribbles, (rings) => {
        const graph = planarGraph(lineworkOf(rings));
        const { face, labels } = labelFaces(graph);
        const areas = faceAreas(graph, face, labels.length);
        expect(labels[0]).toEqual([]);
        expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(0, 6);
        areas.forEach((area, id) => {
          if (id > 0) expect(area).toBeGreaterThan(0);
        });
      }),
    );
  });

  it('know that a hole is a hole and that an island inside it is land again', () => {
    const square = (low: number, high: number): GridPoint[] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
    ];
    const work = emptyLinework();
    addPolygon(work, [square(0, 30), square(5, 25)], 0);
    addPolygon(work, [square(10, 20)], 1);
    const graph = planarGraph(work);
    const { face, labels } = labelFaces(graph);
    const areas = faceAreas(graph, face, labels.length);
    const byLabel = (wanted: string) =>
      labels.reduce((sum, list, id) => (id > 0 && list.join() === wanted ? sum + (areas[id] as number) : sum), 0);
    expect([byLabel('0'), byLabel(''), byLabel('1')]).toEqual([500, 300, 100]);
  });
});

describe('areas put together from arcs', () => {
  it('are valid, right-handed, without gaps or overlaps, for any scribbles', () => {
    fc.assert(
      fc.property(scribbles, (rings) => {
        const areas = areasOf(mapOf(rings), identity(rings.length), rings.length);
        expect([...validRings(areas), ...rightHandRule(areas), ...coverChecks(areas, [], 0)]).toEqual([]);
      }),
    );
  });

  it('nest: areas of areas have exactly the same corners as the areas dissolved', () => {
    fc.assert(
      fc.property(scribbles, (rings) => {
        const graph = mapOf(rings);
        const group = Int32Array.from(rings, (_, i) => i % 2);
        const direct = areasOf(graph, group, 2);
        const dissolved = areasOf(dissolveGraph(graph, group), identity(2), 2);
        const size = (areas: typeof direct) =>
          areas.map(({ polygons }) => polygons.flat().reduce((sum, ring) => sum + doubleRingArea(ring), 0));
        expect(size(dissolved)).toEqual(size(direct));
      }),
    );
  });

  it('stay valid and keep every area when simplified, however strongly', () => {
    fc.assert(
      fc.property(scribbles, fc.integer({ min: 0, max: 2000 }), (rings, limit) => {
        const graph = mapOf(rings);
        const before = areasOf(graph, identity(rings.length), rings.length);
        const after = areasOf(
          simplifyArcs(graph, () => limit),
          identity(rings.length),
          rings.length,
        );
        expect([...validRings(after), ...rightHandRule(after), ...coverChecks(after, [], 0)]).toEqual([]);
        expect(after.map(({ polygons }) => polygons.length)).toEqual(before.map(({ polygons }) => polygons.length));
      }),
      { numRuns: 300 },
    );
  });
});
