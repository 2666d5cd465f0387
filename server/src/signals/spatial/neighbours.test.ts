import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degree, isolatesOf, lag, neighboursOfPairs, pairsOf, rowOf } from './neighbours.ts';
import { valuedMap } from './testing/arbitraries.ts';
import { weightSums } from './weightSums.ts';

describe('neighboursOfPairs', () => {
  it('keeps each neighbour once, ascending, in both directions, and a border over a sea link', () => {
    const found = neighboursOfPairs(4, [[2, 0], [0, 2], [0, 1]], [[1, 0], [1, 2]]); // biome-ignore format: one line
    expect([0, 1, 2, 3].map((i) => [...rowOf(found, i)])).toEqual([[1, 2], [0, 2], [0, 1], []]);
    expect(pairsOf(found, 'sea')).toEqual([[1, 2]]);
    expect(pairsOf(found, 'land')).toEqual([[0, 1], [0, 2]]); // biome-ignore format: one line
    expect(isolatesOf(found)).toEqual([3]);
  });

  it('is symmetric and has nobody as its own neighbour, for all pairs', () => {
    fc.assert(
      fc.property(valuedMap, ({ neighbours }) => {
        for (let i = 0; i < neighbours.n; i++) {
          const row = [...rowOf(neighbours, i)];
          expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
          expect(row).not.toContain(i);
          for (const j of row) expect([...rowOf(neighbours, j)]).toContain(i);
        }
        expect(neighboursOfPairs(neighbours.n, pairsOf(neighbours))).toEqual(neighbours);
      }),
    );
  });

  it('refuses what is no pair of two areas', () => {
    for (const bad of [
      [0, 0],
      [0, 2],
      [-1, 0],
    ] as const)
      expect(() => neighboursOfPairs(2, [bad])).toThrow(RangeError);
  });
});

describe('row-standardised weights', () => {
  it('make the lag the mean of the neighbours, 0 without any', () => {
    const star = neighboursOfPairs(5, [[0, 1], [0, 2], [0, 3]]); // biome-ignore format: one line
    expect([...lag(star, [10, 1, 2, 6, 5])]).toEqual([3, 10, 10, 10, 0]);
    expect(degree(star, 0)).toBe(3);
  });

  it('have the sums of a star of three rays', () => {
    // Centre 1/3 to each ray, each ray 1 to the centre: S1 = 3 (4/3)^2, S2 = (1 + 3)^2 + 3 (1 + 1/3)^2.
    const star = neighboursOfPairs(4, [[0, 1], [0, 2], [0, 3]]); // biome-ignore format: one line
    const { s0, s1, s2 } = weightSums(star, 'row');
    expect([s0, s1, s2].map((s) => Number(s.toFixed(12)))).toEqual([4, 5.333333333333, 21.333333333333]);
    expect(weightSums(star, 'binary')).toEqual({ s0: 6, s1: 12, s2: 48 });
  });
});
