import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ebIndex, ebStandardised } from './ebIndex.ts';
import { auckland, ncSids } from './fixtures/datasets.ts';
import { neighboursOfPairs } from './neighbours.ts';
import { valuedMap } from './testing/arbitraries.ts';
import { expectClose, expectSound, given } from './testing/closeTo.ts';

describe('ebIndex', () => {
  it.each([
    ['North Carolina', ncSids],
    ['Auckland', auckland],
  ] as const)('agrees with EBImoran of spdep: %s', (_, { observed, neighbours, reference }) => {
    const found = given(ebIndex(observed, neighbours));
    expectClose(found.value, reference.ebIndex.statistic);
    const { variance, z, p } = given(found.test);
    [found.value, found.expectation, variance, z, p].forEach((figure, i) => {
      expectClose(figure, reference.ebIndex.global.moran[i]);
    });
  });

  it('has the published value of North Carolina', () => {
    expect(given(ebIndex(ncSids.observed, ncSids.neighbours)).value).toBeCloseTo(0.24875, 5);
  });

  it('standardises each rate as spdep does', () => {
    ebStandardised(ncSids.observed, ncSids.neighbours).forEach((z, i) => {
      expectClose(z ?? Number.NaN, ncSids.reference.ebIndex.z[i]);
    });
  });

  it('gives a sound answer on any map, also with missing denominators and nothing but zeros', () => {
    fc.assert(
      fc.property(valuedMap, fc.array(fc.constantFrom(null, 0, 1, 50, 900)), ({ values, neighbours }, people) => {
        const observed = values.map((v, i) => ({
          count: v === null ? null : Math.floor(Math.abs(v)),
          denominator: people[i] ?? 7,
        }));
        const found = ebIndex(observed, neighbours, { permutations: 9, seed: 1 });
        expectSound(found);
        if (!('refused' in found)) for (const { area } of found.dropped) expect(area).toBeLessThan(values.length);
      }),
    );
  });

  it('takes the parameters without islands, which get a score but no part in the index', () => {
    const island = [...ncSids.observed, { count: 900, denominator: 1000 }];
    const alone = { ...ncSids.neighbours, n: 101, offsets: Int32Array.of(...ncSids.neighbours.offsets, 490) };
    expect(ebStandardised(island, alone).slice(0, 100)).toEqual(ebStandardised(ncSids.observed, ncSids.neighbours));
    expect(given(ebIndex(island, alone)).dropped).toEqual([{ area: 100, reason: 'no-neighbours' }]);
  });

  it('has nothing to say about zeros only', () => {
    const line = neighboursOfPairs(4, [[0, 1], [1, 2], [2, 3]]); // biome-ignore format: one line
    const zeros = Array.from({ length: 4 }, () => ({ count: 0, denominator: 10 }));
    expect(ebIndex(zeros, line)).toHaveProperty('refused', 'no-variation');
  });
});
