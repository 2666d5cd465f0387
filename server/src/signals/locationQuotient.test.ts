import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationQuotient } from './locationQuotient.ts';

const table = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500))
  .map(([a, b, c, d]) => ({ issueHere: a, allHere: a + b, issueParent: a + c, allParent: a + b + c + d }));

describe('locationQuotient', () => {
  it('computes the worked example', () => {
    const q = locationQuotient({ issueHere: 8, allHere: 20, issueParent: 20, allParent: 100 });
    expect(q.value).toBe(2);
    // variance 1/8 - 1/20 - 1/20 - 1/100 + 16/400 = 0.055
    expect(q.interval?.low).toBeCloseTo(2 / Math.exp(1.959963984540054 * Math.sqrt(0.055)), 12);
    expect(q.interval?.high).toBeCloseTo(2 * Math.exp(1.959963984540054 * Math.sqrt(0.055)), 12);
  });

  it('is exactly 1 without spread when the area is the whole parent', () => {
    const q = locationQuotient({ issueHere: 7, allHere: 30, issueParent: 7, allParent: 30 });
    expect(q.value).toBe(1);
    expect(q.interval?.low).toBeCloseTo(1, 6);
    expect(q.interval?.high).toBeCloseTo(1, 6);
  });

  it('has no interval for a zero cell and says why', () => {
    expect(locationQuotient({ issueHere: 0, allHere: 9, issueParent: 4, allParent: 50 })).toEqual({
      value: 0,
      interval: null,
      reason: expect.objectContaining({ id: expect.any(String) }),
    });
  });

  it('has no value when there are no cases here or no such issue in the parent', () => {
    expect(locationQuotient({ issueHere: 0, allHere: 0, issueParent: 4, allParent: 50 }).value).toBeNull();
    expect(locationQuotient({ issueHere: 0, allHere: 5, issueParent: 0, allParent: 50 }).value).toBeNull();
  });

  it('holds the value in its interval for all tables', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { value, interval } = locationQuotient(counts);
        if (!interval || value === null) return;
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        expect(Number.isFinite(interval.high)).toBe(true);
      }),
    );
  });

  it('refuses counts that cannot be a part and its whole', () => {
    expect(() => locationQuotient({ issueHere: 5, allHere: 4, issueParent: 5, allParent: 9 })).toThrow(RangeError);
    expect(() => locationQuotient({ issueHere: 1, allHere: 9, issueParent: 5, allParent: 10 })).toThrow(RangeError);
  });
});
