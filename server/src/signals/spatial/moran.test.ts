import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afcon, columbus, ncSids } from './fixtures/datasets.ts';
import { geary } from './geary.ts';
import { moran } from './moran.ts';
import { neighboursOfPairs } from './neighbours.ts';
import { queenNeighbours } from './queenNeighbours.ts';
import { relabel, relabelled, valuedMap } from './testing/arbitraries.ts';
import { expectClose, expectSound, given } from './testing/closeTo.ts';

const sets = [
  { name: 'Columbus, queen', values: columbus.crime, neighbours: columbus.queen, reference: columbus.reference.queen },
  { name: 'Columbus, GAL', values: columbus.crimeOfGal, neighbours: columbus.gal, reference: columbus.reference.gal },
  { name: 'Africa', values: afcon.conflict, neighbours: afcon.neighbours, reference: afcon.reference.global },
  { name: 'North Carolina', values: ncSids.freemanTukey, neighbours: ncSids.neighbours, reference: ncSids.reference.global },
];

describe.each(sets)('$name', ({ values, neighbours, reference }) => {
  it.each([
    ['moran', moran(values, neighbours)],
    ['geary', geary(values, neighbours)],
  ] as const)('%s agrees with spdep in value, expectation, variance, z and two-sided p', (name, answer) => {
    const found = given(answer);
    const { variance, z, p } = given(found.test);
    [found.value, found.expectation, variance, z, p].forEach((figure, i) => {
      expectClose(figure, reference[name][i]);
    });
  });
});

describe("Moran's I", () => {
  it('has the published values', () => {
    const value = (v: number[], n: Parameters<typeof moran>[1]) => given(moran(v, n));
    expect(value(columbus.crime, queenNeighbours(columbus.rings)).value).toBeCloseTo(0.500189, 6);
    expect(value(columbus.crimeOfGal, columbus.gal).value).toBeCloseTo(0.485771, 6);
    expect(given(value(columbus.crimeOfGal, columbus.gal).test).z).toBeCloseTo(5.3427, 4);
    expect(value(afcon.conflict, afcon.neighbours).value).toBeCloseTo(0.416796, 6);
    expect(value(ncSids.freemanTukey, ncSids.neighbours).value).toBeCloseTo(0.231495, 6);
  });

  it('has the permutation p of all arrangements, within four standard errors', () => {
    // A line of six with values 1 to 6: all 720 arrangements enumerated.
    const line = neighboursOfPairs(6, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]]); // biome-ignore format: one line
    const values = [1, 2, 4, 3, 6, 5];
    const observed = given(moran(values, line)).value;
    const all = permutations(values).map((v) => given(moran(v, line)).value);
    const exact = all.filter((v) => v >= observed - 1e-9).length / all.length;
    const { permutation } = given(moran(values, line, { permutations: 9999, seed: 3 }));
    expect(Math.abs((permutation?.greater ?? 0) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999));
  });

  it('gives the same permutation p for the same seed, in the grid of (r + 1) / (N + 1)', () => {
    const run = (seed: number) => given(moran(afcon.conflict, afcon.neighbours, { permutations: 99, seed })).permutation;
    expect(run(7)).toEqual(run(7));
    expect(run(7)).toEqual({ permutations: 99, seed: 7, greater: 0.01, twoSided: 0.02 });
  });
});

describe('on any map', () => {
  it('neither a NaN nor an answer without a reason', () => {
    fc.assert(
      fc.property(valuedMap, ({ values, neighbours }) => {
        const both = [moran(values, neighbours, { permutations: 9, seed: 1 }), geary(values, neighbours)];
        expectSound(both);
        for (const answer of both) expect('refused' in answer || answer.n >= 4).toBe(true);
      }),
    );
  });

  it('names of areas change nothing', () => {
    fc.assert(
      fc.property(relabelled, ({ map, order }) => {
        const renamed = relabel(map, order);
        for (const statistic of [moran, geary]) {
          const [one, other] = [statistic(map.values, map.neighbours), statistic(renamed.values, renamed.neighbours)];
          if ('refused' in one || 'refused' in other) expect(other).toEqual(one);
          else expect(other.value).toBeCloseTo(one.value, 9);
        }
      }),
    );
  });

  it('has no test where all areas are neighbours of all: every arrangement is alike', () => {
    const all = neighboursOfPairs(4, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]); // biome-ignore format: one line
    for (const statistic of [moran, geary]) {
      const found = given(statistic([1, 2, 3, 9], all));
      expect(found.value).toBeCloseTo(found.expectation, 12);
      expect(found.test).toHaveProperty('reason');
    }
  });
});

function permutations(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((v, i) => permutations(values.filter((_, j) => j !== i)).map((rest) => [v, ...rest]));
}
