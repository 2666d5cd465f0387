import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ncSids } from './fixtures/datasets.ts';
import { joinCounts } from './joinCounts.ts';
import { neighboursOfPairs, pairsOf } from './neighbours.ts';
import { valuedMap } from './testing/arbitraries.ts';
import { expectClose, expectSound, given } from './testing/closeTo.ts';

describe('joinCounts', () => {
  it('agrees with joincount.multi of spdep on the counties above 2 per 1,000', () => {
    const found = given(
      joinCounts(
        ncSids.observed.map(({ count, denominator }) => count / denominator > 0.002),
        ncSids.neighbours,
      ),
    );
    const { rows, count, expected, variance, z } = ncSids.reference.joins;
    for (const [kind, row] of [
      ['marked', 'high:high'],
      ['unmarked', 'low:low'],
      ['mixed', 'low:high'],
    ] as const) {
      const at = rows.indexOf(row);
      expect(found[kind].value).toBe(count[at]);
      expectClose(found[kind].expectation, expected[at]);
      expectClose(given(found[kind].test).variance, variance[at]);
      expectClose(given(found[kind].test).z, z[at]);
    }
  });

  it('has the mean and variance of all ways to mark so many areas', () => {
    const map = neighboursOfPairs(6, [[0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5]]); // biome-ignore format: one line
    const found = given(joinCounts([true, true, false, false, false, false], map));
    const all = [0, 1, 2, 3, 4].flatMap((a) => [1, 2, 3, 4, 5].filter((b) => b > a).map((b) => [a, b]));
    for (const [kind, marks] of [
      ['marked', 2],
      ['unmarked', 0],
      ['mixed', 1],
    ] as const) {
      const counts = all.map(
        (marked) => pairsOf(map).filter((pair) => pair.filter((i) => marked.includes(i)).length === marks).length,
      );
      const mean = counts.reduce((a, b) => a + b) / counts.length;
      expectClose(found[kind].expectation, mean);
      expectClose(given(found[kind].test).variance, counts.reduce((s, c) => s + (c - mean) ** 2, 0) / counts.length);
    }
  });

  it('counts every pair once, on any map, and refuses with a reason when there is nothing to count', () => {
    fc.assert(
      fc.property(valuedMap, ({ values, neighbours }) => {
        const marks = values.map((v) => (v === null ? null : v > 0.5));
        const found = joinCounts(marks, neighbours);
        expectSound(found);
        if ('refused' in found) return;
        const counted = pairsOf(neighbours).filter((pair) => pair.every((i) => marks[i] !== null));
        expect(found.marked.value + found.unmarked.value + found.mixed.value).toBe(counted.length);
      }),
    );
  });
});
