import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from './expectRelative.fixture.ts';
import { normalTail, twoSidedP } from './normalTail.ts';

describe('normalTail', () => {
  it('agrees with R from the middle to 1e-299', () => {
    const z = [0, 0.1, 0.5, 1, 1.96, 2.4999, 2.5, 2.6, 3, 5, 8, 10, 20, 37];
    expectRelative(
      z.map(twoSidedP),
      [
        1, 0.920344325445942, 0.6170750774519739, 0.3173105078629141, 0.049995790296440856, 0.01242283674988918,
        0.01241933065155227, 0.009322376047437495, 0.002699796063260189, 5.733031437583878e-7, 1.244192114854357e-15,
        1.5239706048321054e-23, 5.5072482372124675e-89, 1.1451142445049154e-299,
      ],
      2e-12,
    );
  });

  it('never rises, adds up to 1 with the other side, and ends at 0 and 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -45, max: 45, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (z, step) => {
        expect(normalTail(z + step)).toBeLessThanOrEqual(normalTail(z) * (1 + 1e-12));
        expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 14);
      }),
    );
    expect([normalTail(40), normalTail(Number.POSITIVE_INFINITY), normalTail(Number.NEGATIVE_INFINITY)]).toEqual([0, 0, 1]);
    expect(() => normalTail(Number.NaN)).toThrow(RangeError);
  });
});
