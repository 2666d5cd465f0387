import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFigure } from '../noFigure.ts';
import { afcon } from './fixtures/datasets.ts';
import { giStar } from './giStar.ts';
import { localGiStar } from './localGiStar.ts';
import { type Neighbours, neighboursOfPairs, type Pair, rowOf } from './neighbours.ts';
import { smallestPOfSets } from './smallestP.ts';
import { valuedMap } from './testing/arbitraries.ts';

/** Areas in a ring, each with the next ones on both sides as neighbours. */
const ring = (n: number, reach: number): Neighbours =>
  neighboursOfPairs(
    n,
    Array.from({ length: n }, (_, i) => Array.from({ length: reach }, (_, k): Pair => [i, (i + k + 1) % n])).flat(),
  );

/** Sums of every set of `size` of the values. */
function sumsOfSets(values: readonly number[], size: number): number[] {
  if (size === 0) return [0];
  return values.flatMap((value, i) => sumsOfSets(values.slice(i + 1), size - 1).map((sum) => sum + value));
}

describe('Gi* by permutation', () => {
  const values = [0, 1, 1, 4, 9, 12, 7, 2, 0, 0, 3, 1];
  const neighbours = ring(values.length, 1);

  it('comes near the share of all sets that are as extreme', () => {
    const found = localGiStar(values, neighbours, { permutations: 9_999, seed: 5 });
    if ('refused' in found) throw new Error(found.refused);
    const sums = sumsOfSets(values, 3);
    for (const { area, folded } of found.areas) {
      const own = [area, ...rowOf(neighbours, area)].reduce((sum, i) => sum + (values[i] as number), 0);
      const share = Math.min(sums.filter((s) => s >= own).length, sums.filter((s) => s <= own).length) / sums.length;
      expect(Math.abs(folded - share)).toBeLessThan(0.02);
    }
    expect(found.areas.filter((a) => a.label === 'hot').map((a) => a.area)).toEqual([4, 5]);
  });

  it('has the z of Gi*: Africa, Egypt 4.4213', () => {
    const found = localGiStar(afcon.conflict, afcon.neighbours);
    const plain = giStar(afcon.conflict, afcon.neighbours);
    if ('refused' in found || 'refused' in plain) throw new Error('refused');
    expect(found.areas.map((a) => a.score)).toEqual(plain.areas.map((a) => a.score));
    const best = Math.max(...found.areas.map((a) => (isFigure(a.score) ? a.score.z : 0)));
    expect(best).toBeCloseTo(4.4213, 4);
  });

  it('knows beforehand the smallest p that the most extreme of all sets has, ties included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (list, asked) => {
          const size = Math.min(asked, list.length - 1);
          const sums = sumsOfSets(list, size);
          const [most, least] = [Math.max(...sums), Math.min(...sums)];
          const tops = sums.filter((s) => s === most).length / sums.length;
          const bottoms = sums.filter((s) => s === least).length / sums.length;
          const bound = smallestPOfSets(Float64Array.from(list).sort(), 1e9)(size);
          expect(bound).toBeCloseTo(Math.min(1, 2 * Math.min(tops, bottoms)), 9);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is finite and labels only what can be told from chance, on any map', () => {
    fc.assert(
      fc.property(valuedMap, ({ values: any, neighbours: links }) => {
        const found = localGiStar(any, links, { permutations: 99 });
        if ('refused' in found) {
          expect(found.reason.en).not.toBe('');
          return;
        }
        for (const a of found.areas) {
          expect([a.folded, a.p, a.adjustedP, a.lag, a.deviation].every(Number.isFinite)).toBe(true);
          if (a.label) expect(a.p <= 0.05 && a.smallestP <= 0.05 && isFigure(a.score)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
