import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMoran } from './localMoran.ts';
import { LABEL_TEXT, quadrant } from './localMoranArea.ts';
import { neighboursOfPairs, type Pair } from './neighbours.ts';
import { relabel, relabelled, valuedMap } from './testing/arbitraries.ts';
import { expectSound, given } from './testing/closeTo.ts';

/** A line of `n` areas. */
const line = (n: number) =>
  neighboursOfPairs(
    n,
    Array.from({ length: Math.max(0, n - 1) }, (_, i): Pair => [i, i + 1]),
  );
/** `w` x `w` areas, queen. */
const grid = (w: number) => {
  const pairs: Pair[] = [];
  for (let i = 0; i < w * w; i++)
    for (const [dx, dy] of [[1, 0], [0, 1], [1, 1], [-1, 1]] as const) // biome-ignore format: one line
      if ((i % w) + dx >= 0 && (i % w) + dx < w && i + dx + dy * w < w * w) pairs.push([i, i + dx + dy * w]);
  return neighboursOfPairs(w * w, pairs);
};

describe('refusals of local Moran', () => {
  it('names the smallest p of seven kabupaten on two islands and how many areas would do', () => {
    // Bangka Belitung: five on Bangka, two on Belitung.
    const map = neighboursOfPairs(7, [[0, 1], [0, 2], [1, 2], [1, 3], [2, 4], [3, 4], [5, 6]]); // biome-ignore format: one line
    const found = localMoran([9, 3, 5, 7, 1, 0, 2], map);
    expect(found).toMatchObject({ refused: 'unattainable', because: 'areas', n: 7, alpha: 0.05, areasNeeded: 9 });
    expect(found).toHaveProperty('smallestP', expect.closeTo(0.1, 12));
    expect(found).toHaveProperty('reason.id', expect.stringContaining('0,1, di atas 0,05'));
    expect(found).toHaveProperty('reason.en', expect.stringContaining('at least 9 areas'));
  });

  it('names the permutations that are needed', () => {
    const values = Array.from({ length: 25 }, (_, i) => (i * 7) % 11);
    expect(localMoran(values, grid(5), { permutations: 19 })).toMatchObject({
      refused: 'unattainable',
      because: 'permutations',
      permutationsNeeded: 39,
      smallestP: 0.1,
    });
  });

  it('blames ties when the areas would do but the values do not', () => {
    // One area of 25 is 1: any other has it among its neighbours by chance in a third to an eighth of the draws.
    const values = Array.from({ length: 25 }, (_, i) => (i === 12 ? 1 : 0));
    expect(localMoran(values, grid(5))).toMatchObject({ refused: 'unattainable', because: 'ties', smallestP: 0.25 });
  });

  it.each([
    ['no area', 0, [], 'too-few-areas'],
    ['one area', 1, [5], 'too-few-areas'],
    ['two areas', 2, [5, 6], 'unattainable'],
    ['all zero', 30, Array(30).fill(0), 'no-variation'],
    ['all equal to 0.1', 30, Array(30).fill(0.1), 'no-variation'],
    ['nothing known', 30, Array(30).fill(null), 'too-few-areas'],
  ] as const)('%s: %s areas give a reason', (_, n, values, refused) => {
    const found = localMoran(values, line(n));
    expect(found).toHaveProperty('refused', refused);
    expectSound(found);
  });

  it('refuses options that are none', () => {
    for (const options of [{ permutations: 0 }, { permutations: 1.5 }, { alpha: 0 }, { alpha: 1 }, { seed: 0.5 }])
      expect(() => localMoran(Array.from({ length: 49 }, (_, i) => i), grid(7), options)).toThrow(RangeError); // biome-ignore format: one line
  });
});

describe('labels of local Moran', () => {
  it('finds a hot and a cold corner, and what is out of place', () => {
    const w = 12;
    const values = Array.from({ length: w * w }, (_, i) => {
      const [x, y] = [i % w, Math.floor(i / w)];
      if (x === 1 && y === 1) return 0;
      return x < 4 && y < 4 ? 90 + x : x > 7 && y > 7 ? 1 + y / 100 : 40 + ((x * 7 + y * 5) % 13);
    });
    const { areas } = given(localMoran(values, grid(w)));
    const of = (x: number, y: number) => areas[x + w * y]?.label;
    expect([of(2, 2), of(1, 1), of(10, 10), of(6, 2)]).toEqual(['high-high', 'low-high', 'low-low', null]);
  });

  it('count exactly 0 as low on both sides', () => {
    expect([quadrant(0, 0), quadrant(1, 0), quadrant(0, 1), quadrant(1, 1)]).toEqual([
      'low-low',
      'high-low',
      'low-high',
      'high-high',
    ]);
  });

  it('has p = 1 for an area exactly at the mean, however high its neighbours', () => {
    const values = Array.from({ length: 25 }, (_, i) => {
      const away = Math.max(Math.abs((i % 5) - 2), Math.abs(Math.floor(i / 5) - 2));
      return [5, 9, 3][away] as number;
    });
    const { mean, areas } = given(localMoran(values, grid(5)));
    expect([mean, areas[12]?.lag]).toEqual([5, 4]);
    expect(areas[12]).toMatchObject({
      value: 0,
      folded: 1,
      p: 1,
      smallestP: 1,
      label: null,
      why: 'no-spread',
      quadrant: 'low-high',
    });
  });

  it('leaves islands out of the mean and lists them', () => {
    const values = [...Array.from({ length: 25 }, (_, i) => i % 6), 1e9];
    const found = given(localMoran(values, neighboursOfPairs(26, pairsOfGrid(5))));
    expect(found).toMatchObject({ n: 25, dropped: [{ area: 25, reason: 'no-neighbours' }] });
    expect(found.mean).toBeLessThan(6);
  });

  it('are given to few areas of noise: about alpha of them, never none by construction', () => {
    const noise = Array.from({ length: 900 }, (_, i) => ((i * 2654435761) % 4294967296) / 4294967296);
    const { areas } = given(localMoran(noise, grid(30), { seed: 9 }));
    const share = areas.filter((a) => a.label).length / areas.length;
    expect(share).toBeLessThan(0.08);
    expect(areas.filter((a) => a.passesBenjaminiHochberg)).toEqual([]);
  });
});

describe('local Moran on any map', () => {
  it('is finite, gives reasons in both languages, and labels only what is significant', () => {
    fc.assert(
      fc.property(valuedMap, fc.integer(), fc.constantFrom(0.05, 0.5), ({ values, neighbours }, seed, alpha) => {
        const found = localMoran(values, neighbours, { permutations: 99, seed, alpha });
        expectSound(found);
        if ('refused' in found) return;
        expect(found.areas.length + found.dropped.length).toBe(values.length);
        for (const a of found.areas) {
          expect(a.p).toBe(Math.min(1, 2 * a.folded));
          expect(a.folded * 100).toBeCloseTo(Math.round(a.folded * 100), 9);
          expect(a.adjustedP).toBeGreaterThanOrEqual(a.p);
          expect(a.label !== null).toBe(a.why === 'significant');
          if (a.label) expect([a.label, a.p <= alpha, a.smallestP <= alpha]).toEqual([a.quadrant, true, true]);
          if (a.passesBenjaminiHochberg) expect(a.label).not.toBeNull();
          if (a.deviation === 0) expect([a.p, a.label]).toEqual([1, null]);
          expect(LABEL_TEXT[a.why].id).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives each area the same p under any names when its stream goes with it', () => {
    fc.assert(
      fc.property(relabelled, fc.integer(), ({ map, order }, seed) => {
        const renamed = relabel(map, order);
        const streams = order.map((_, i) => order.indexOf(i));
        const one = localMoran(map.values, map.neighbours, { seed, alpha: 0.5, permutations: 49 });
        const other = localMoran(renamed.values, renamed.neighbours, { seed, alpha: 0.5, permutations: 49, streams });
        if ('refused' in one || 'refused' in other) {
          expect(other).toEqual(one);
          return;
        }
        for (const a of one.areas) {
          const moved = other.areas.find((b) => b.area === order[a.area]);
          expect(moved).toMatchObject({ p: a.p, smallestP: a.smallestP, label: a.label, why: a.why, quadrant: a.quadrant });
          expect(moved?.value).toBeCloseTo(a.value, 9);
        }
      }),
    );
  });

  it('does not change when all values are scaled or moved', () => {
    const values = Array.from({ length: 49 }, (_, i) => (i * i) % 17);
    const p = (v: number[]) => given(localMoran(v, grid(7))).areas.map((a) => [a.p, a.label]);
    expect(p(values.map((v) => v * 1024))).toEqual(p(values));
    expect(p(values.map((v) => v * 0.3 + 5))).toEqual(p(values));
  });
});

function pairsOfGrid(w: number): Pair[] {
  const { offsets, targets } = grid(w);
  return Array.from({ length: w * w }, (_, i) =>
    [...targets.subarray(offsets[i], offsets[i + 1])].map((j): Pair => [i, j]),
  ).flat();
}
