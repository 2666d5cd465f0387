import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakMethod } from './innerBreaks.ts';
import { NC_SIDS_RATES } from './ncSids.fixture.ts';
import { varianceFit } from './varianceFit.ts';

const round = (values: readonly number[], digits: number) => values.map((v) => Number(v.toFixed(digits)));

describe('varianceFit', () => {
  it('gives the published figures of the North Carolina rates: 0.93508, and the values that end the five Jenks classes', () => {
    const found = varianceFit(NC_SIDS_RATES, { method: 'jenks', classes: 5 });
    expect(round([found?.gvf ?? 0], 5)).toEqual([0.93508]);
    expect(round(found?.upperValues ?? [], 4)).toEqual([0, 0, 1.6625, 3.2573, 6.3336, 9.5541]);
  });

  it('is from 0 to 1, largest for Fisher-Jenks, 1 when every value has a class of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 2, max: 7 }),
        (values, classes) => {
          const of = (method: BreakMethod) => varianceFit(values, { method, classes })?.gvf ?? null;
          const best = of('jenks');
          expect(best === null).toBe(new Set(values).size < 2);
          if (best === null) return;
          for (const method of ['kuantil', 'interval'] as const) expect(of(method)).toBeLessThanOrEqual(best + 1e-9);
          if (new Set(values).size <= classes) expect(best).toBe(1);
        },
      ),
    );
  });

  it('has none without values that differ', () => {
    for (const values of [[], [4], [2, 2, 2], [Number.NaN]])
      expect(varianceFit(values, { method: 'jenks', classes: 5 })).toBeNull();
  });
});
