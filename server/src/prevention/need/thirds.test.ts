import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AxisClass } from './contract.ts';
import { needClass } from './needClass.ts';
import { thirdBreaks, thirds } from './thirds.ts';

const ORDER: readonly (AxisClass | null)[] = ['rendah', 'tengah', 'tinggi'];
// Few different figures, so that ties are the rule.
const figures = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 40 });

describe('thirds of recorded effort', () => {
  it('never part equal figures, never put a larger one lower, and leave absence absent, for any figures', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const classes = thirds(values);
        values.forEach((a, i) => {
          expect(classes[i] === null).toBe(a === null);
          values.forEach((b, j) => {
            if (a !== null && b !== null && a <= b)
              expect(ORDER.indexOf(classes[i] ?? null)).toBeLessThanOrEqual(ORDER.indexOf(classes[j] ?? null));
          });
        });
      }),
    );
  });

  it('hold at most a third of different figures each at the top and the bottom, and just a third where none is near the median', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 40 }), (powers) => {
        const n = powers.length;
        // Each figure at least a quarter more than the one before: only the median itself is near the median.
        const classes = thirds(powers.map((p) => 1.25 ** p));
        const size = (wanted: AxisClass) => classes.filter((c) => c === wanted).length;
        expect(Math.abs(size('rendah') - n / 3)).toBeLessThan(1);
        expect(size('tinggi')).toBe(size('rendah'));
        const close = thirds(powers);
        expect(close.filter((c) => c === 'tinggi').length).toBeLessThanOrEqual(Math.ceil(n / 3));
      }),
    );
  });

  it('keep figures that are as good as the same together: a tenth of the median on either side is the middle', () => {
    expect(thirds([19.8, 20, 20.1, 20.1, 20.2, 20.3])).toEqual(Array(6).fill('tengah'));
    expect(thirds([8.9, 9, 10, 11, 11.2])).toEqual(['rendah', 'tengah', 'tengah', 'tengah', 'tinggi']);
  });

  it('put zero in the lowest class however many are zero, and one figure or equal figures in the middle', () => {
    expect(thirds([0, 0, 0, 0, 0, 0, 0, 3])).toEqual([...Array(7).fill('rendah'), 'tinggi']);
    expect(thirds([0, 0])).toEqual(['rendah', 'rendah']);
    expect(thirds([4, 4, 4])).toEqual(['tengah', 'tengah', 'tengah']);
    expect([thirds([4]), thirds([null]), thirds([])]).toEqual([['tengah'], [null], []]);
    expect(thirds([1, 2, 2, 2, 2, 3])).toEqual(['rendah', 'tengah', 'tengah', 'tengah', 'tengah', 'tinggi']);
  });

  it('say where they begin, and nothing of a class without areas', () => {
    const values = [0.5, null, 2, 1, 3, 6, 4];
    expect(thirdBreaks(values, thirds(values))).toEqual([2, 4]);
    expect(thirdBreaks([0, 0], thirds([0, 0]))).toEqual([null, null]);
  });
});

describe('the class of need', () => {
  it('is high or low only where the whole interval is on one side of the rate of all', () => {
    expect([needClass([11, 20], 10), needClass([10, 20], 10), needClass([5, 10], 10), needClass([5, 9], 10)]).toEqual([
      'tinggi',
      'tengah',
      'tengah',
      'rendah',
    ]);
    expect([needClass(null, 10), needClass(null, 0)]).toEqual(['tengah', 'tengah']);
  });
});
