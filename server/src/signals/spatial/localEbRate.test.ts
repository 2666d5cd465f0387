import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auckland, ncSids } from './fixtures/datasets.ts';
import { localEbRates } from './localEbRate.ts';
import { neighboursOfPairs } from './neighbours.ts';
import { valuedMap } from './testing/arbitraries.ts';
import { expectClose, expectSound, given } from './testing/closeTo.ts';

const rates = (set: typeof ncSids | typeof auckland, deviationsFrom: 'area' | 'each') =>
  localEbRates(set.observed, set.neighbours, { per: 1, deviationsFrom }).map((r) => given(r).value);

describe('localEbRates', () => {
  it.each([
    ['North Carolina', ncSids],
    ['Auckland', auckland],
  ] as const)('agrees with EBlocal of spdep, both ways to take deviations: %s', (_, set) => {
    const both = [
      ['area', set.reference.ebLocal],
      ['each', set.reference.ebLocalBaileyGatrell],
    ] as const;
    for (const [from, reference] of both) {
      rates(set, from).forEach((value, i) => {
        // spdep answers NaN (here null) where the neighbourhood is all zero; ours is 0.
        if (reference[i] === null) expect(value).toBe(0);
        else expectClose(value, reference[i]);
      });
    }
  });

  it('has the published values: the first three of North Carolina are those of spdep’s default, not GeoDa’s, in the third', () => {
    const first = (from: 'area' | 'each') =>
      rates(ncSids, from)
        .slice(0, 3)
        .map((v) => Number(v.toFixed(10)));
    expect(first('each')).toEqual([0.0009922276, 0.0012639029, 0.0010859277]);
    expect(first('area')).toEqual([0.0009922276, 0.0012639029, 0.000974026]);
  });

  it('gives 0 where all around is zero, and reasons where there is no rate', () => {
    const of = (count: number | null, denominator: number | null) => ({ count, denominator });
    const found = localEbRates(
      [of(0, 10), of(0, 20), of(5, 0), of(null, 5), of(3, 10), of(2, 10)],
      neighboursOfPairs(6, [[0, 1], [1, 2], [4, 2]]), // biome-ignore format: one line
    );
    expect(found.slice(0, 2)).toEqual([
      { value: 0, around: 0, ownWeight: 0 },
      { value: 0, around: 0, ownWeight: 0 },
    ]);
    for (const none of found.slice(2)) expect(none).toHaveProperty('reason');
  });

  it('lies between the own rate and the rate around, on any map', () => {
    fc.assert(
      fc.property(valuedMap, ({ values, neighbours }) => {
        const observed = values.map((v, i) => ({
          count: v === null ? null : Math.floor(Math.abs(v)),
          denominator: (i % 4) * 25,
        }));
        const found = localEbRates(observed, neighbours, { per: 1 });
        expectSound(found);
        found.forEach((rate, i) => {
          if ('reason' in rate) return;
          const own = (observed[i]?.count as number) / (observed[i]?.denominator as number);
          expect(rate.value).toBeGreaterThanOrEqual(Math.min(own, rate.around) - 1e-9);
          expect(rate.value).toBeLessThanOrEqual(Math.max(own, rate.around) + 1e-9);
        });
      }),
    );
  });
});
