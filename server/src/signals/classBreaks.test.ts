import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClassRule, classBreaks, classify } from './classBreaks.ts';
import type { BreakMethod } from './innerBreaks.ts';
import { NC_SIDS_RATES } from './ncSids.fixture.ts';

const METHODS: BreakMethod[] = ['jenks', 'kuantil', 'interval', 'headtail'];
const TIED = [...Array<number>(12).fill(0), 1, 1, 1, 2, 2, 3, 4, 9];

const value = fc.oneof(
  fc.integer({ min: -5, max: 30 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((v) => Math.abs(v) < 1e150),
);
const values = fc.oneof(
  fc.array(value, { maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }),
  fc.tuple(value, fc.integer({ min: 0, max: 20 })).map(([v, n]) => Array<number>(n).fill(v)),
);
const rule: fc.Arbitrary<ClassRule> = fc.oneof(
  fc.record({ method: fc.constantFrom(...METHODS), classes: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ fixed: fc.array(value, { maxLength: 6 }) }),
);

describe('classBreaks, for all data and rules', () => {
  it('puts every value into the one class whose [from, to) holds it, the last one closed', () => {
    fc.assert(
      fc.property(values, rule, (data, r) => {
        const { classes } = classBreaks(data, r);
        for (const v of data) {
          const own = classes.flatMap((c, i) => {
            const holds = c.zero ? v === 0 : v >= c.from && (v < c.to || (i === classes.length - 1 && v === c.to));
            return holds && !(v === 0 && !c.zero && classes[0]?.zero) ? [i] : [];
          });
          expect(own).toEqual([classify(v, classes)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts every value once', () => {
    fc.assert(
      fc.property(values, rule, (data, r) => {
        const { classes } = classBreaks(data, r);
        expect(classes.reduce((n, c) => n + c.count, 0)).toBe(data.length);
        for (const [i, c] of classes.entries()) expect(c.count).toBe(data.filter((v) => classify(v, classes) === i).length);
      }),
    );
  });

  it('never gives a larger value a lower class', () => {
    fc.assert(
      fc.property(values, rule, (data, r) => {
        const { classes } = classBreaks(data, r);
        const found = [...data].sort((a, b) => a - b).map((v) => classify(v, classes) ?? -1);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
  });

  it('makes the same classes from its own breaks when they are frozen', () => {
    fc.assert(
      fc.property(values, rule, (data, r) => {
        const once = classBreaks(data, r);
        expect(classBreaks(data, { fixed: once.breaks })).toEqual(once);
      }),
    );
  });

  it('has ascending breaks between its classes, at most as many classes as asked, none empty by jenks and head/tail', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...METHODS), fc.integer({ min: 1, max: 7 }), (data, method, asked) => {
        const { breaks, classes } = classBreaks(data, { method, classes: asked });
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        const rest = classes.filter((c) => !c.zero);
        if (method !== 'headtail') expect(rest.length).toBeLessThanOrEqual(asked);
        expect(rest.slice(1).map((c) => c.from)).toEqual(breaks);
        if (method === 'jenks' || method === 'headtail') for (const c of classes) expect(c.count).toBeGreaterThan(0);
      }),
    );
  });

  it('does not depend on the order of the values', () => {
    fc.assert(
      fc.property(values, rule, (data, r) => {
        expect(classBreaks([...data].reverse(), r)).toEqual(classBreaks(data, r));
      }),
    );
  });
});

describe('Fisher-Jenks', () => {
  const squares = (part: number[]) => {
    const mean = part.reduce((a, b) => a + b, 0) / part.length;
    return part.reduce((s, v) => s + (v - mean) ** 2, 0);
  };
  /** Least within-class sum of squares over all ways to cut `sorted` into `k` parts. */
  const least = (sorted: number[], k: number): number => {
    if (k === 1) return squares(sorted);
    let best = Number.POSITIVE_INFINITY;
    for (let i = k - 1; i < sorted.length; i++)
      best = Math.min(best, least(sorted.slice(0, i), k - 1) + squares(sorted.slice(i)));
    return best;
  };

  it('reaches the least within-class sum of squares of all partitions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (data, asked) => {
          const { classes } = classBreaks(data, { method: 'jenks', classes: asked }, { zeroClass: false });
          const parts = classes.map((_, i) => data.filter((v) => classify(v, classes) === i));
          const k = Math.min(asked, new Set(data).size);
          const sorted = [...data].sort((a, b) => a - b);
          expect(parts.reduce((s, p) => s + squares(p), 0)).toBeCloseTo(least(sorted, k), 6);
        },
      ),
    );
  });

  it('gives the published breaks of the North Carolina rates', () => {
    const { breaks } = classBreaks(NC_SIDS_RATES, { method: 'jenks', classes: 5 }, { zeroClass: false });
    expect(breaks.map((b) => Number(b.toFixed(4)))).toEqual([0.3102, 1.6963, 3.4025, 7.9439]);
  });

  it('breaks whole numbers at whole numbers', () => {
    expect(classBreaks([1, 2, 8, 9, 30], { method: 'jenks', classes: 3 }).breaks).toEqual([5, 20]);
  });
});

describe('the other methods', () => {
  it('quantiles of type 7 give the published breaks of the North Carolina rates', () => {
    const { breaks } = classBreaks(NC_SIDS_RATES, { method: 'kuantil', classes: 5 }, { zeroClass: false });
    expect(breaks.map((b) => Number(b.toFixed(4)))).toEqual([0.8638, 1.5412, 2.0449, 2.7833]);
  });

  it('merges repeated quantiles of tied data into fewer classes', () => {
    expect(
      classBreaks(TIED, { method: 'kuantil', classes: 5 }, { zeroClass: false }).breaks.map((b) => Number(b.toFixed(9))),
    ).toEqual([0.4, 2]);
  });

  it('equal intervals have equal widths', () => {
    expect(classBreaks([0, 3, 10], { method: 'interval', classes: 5 }, { zeroClass: false }).breaks).toEqual([2, 4, 6, 8]);
  });

  it('head/tail stops when the head is more than 40 % of its part', () => {
    // mean 3.25: head 9 of 1,1,1,2,... ; the head of one value ends it
    expect(classBreaks([1, 1, 1, 1, 2, 2, 4, 14], { method: 'headtail', classes: 5 }).breaks).toEqual([3.25, 9]);
    expect(classBreaks([1, 2, 3, 4], { method: 'headtail', classes: 5 }).breaks).toEqual([2.5]);
  });
});

describe('edges of the rule', () => {
  it('keeps exact zero apart when all others are positive', () => {
    const { classes } = classBreaks([0, 0, 3, 5], { method: 'interval', classes: 2 });
    expect(classes).toEqual([
      { from: 0, to: 0, zero: true, count: 2 },
      { from: 3, to: 4, zero: false, count: 1 },
      { from: 4, to: 5, zero: false, count: 1 },
    ]);
  });

  it('has no zero class when there are negative values', () => {
    expect(classBreaks([-1, 0, 1], { method: 'interval', classes: 2 }).classes.some((c) => c.zero)).toBe(false);
  });

  it('has only the zero class when everything is zero', () => {
    expect(classBreaks([0, 0], { method: 'jenks', classes: 5 }).classes).toEqual([{ from: 0, to: 0, zero: true, count: 2 }]);
  });

  it('has one class for one value and for equal values', () => {
    for (const method of METHODS) {
      expect(classBreaks([7], { method, classes: 5 }).classes).toEqual([{ from: 7, to: 7, zero: false, count: 1 }]);
      expect(classBreaks([0.1, 0.1, 0.1], { method, classes: 5 }).classes).toEqual([
        { from: 0.1, to: 0.1, zero: false, count: 3 },
      ]);
    }
  });

  it('has no class without values and leaves out what is no number', () => {
    expect(classBreaks([], { method: 'jenks', classes: 5 }).classes).toEqual([]);
    expect(classBreaks([Number.NaN, Number.POSITIVE_INFINITY, 1], { method: 'jenks', classes: 5 }).classes).toHaveLength(1);
    expect(classify(Number.NaN, classBreaks([1, 2], { method: 'jenks', classes: 2 }).classes)).toBeNull();
  });

  it('widens the first and last of fixed classes to the data and keeps the empty ones', () => {
    expect(classBreaks([1, 50], { fixed: [10, 20, 30] }).classes).toEqual([
      { from: 1, to: 10, zero: false, count: 1 },
      { from: 10, to: 20, zero: false, count: 0 },
      { from: 20, to: 30, zero: false, count: 0 },
      { from: 30, to: 50, zero: false, count: 1 },
    ]);
    expect(classBreaks([15], { fixed: [10, 20] }).classes.map((c) => c.count)).toEqual([0, 1, 0]);
  });

  it('takes fixed breaks in any order and once each, and refuses what is no number', () => {
    expect(classBreaks([1, 9], { fixed: [5, 3, 5] }).breaks).toEqual([3, 5]);
    expect(() => classBreaks([1], { fixed: [Number.NaN] })).toThrow(RangeError);
    expect(() => classBreaks([1, 2], { method: 'jenks', classes: 0 })).toThrow(RangeError);
  });
});
