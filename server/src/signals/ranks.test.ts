import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranks } from './ranks.ts';

describe('ranks', () => {
  it('gives equal values the smallest rank of their group', () => {
    expect(ranks([3, 5, 3, 1])).toEqual([2, 1, 2, 4]);
  });

  it('gives no rank where there is no figure, and ranks zero', () => {
    expect(ranks([null, 0, 2, null])).toEqual([null, 2, 1, null]);
  });

  it('is one more than the number of larger values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -3, max: 5 }))), (values) => {
        expect(ranks(values)).toEqual(
          values.map((v) => (v === null ? null : 1 + values.filter((w) => w !== null && w > v).length)),
        );
      }),
    );
  });
});
