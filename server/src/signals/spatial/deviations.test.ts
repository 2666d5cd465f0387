import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationsOf } from './deviations.ts';

describe('deviationsOf', () => {
  it('gives the moments divided by n', () => {
    const found = deviationsOf(Float64Array.of(1, 2, 3, 6));
    expect(found).toEqual({
      mean: 3,
      deviations: Float64Array.of(-2, -1, 0, 3),
      secondMoment: 3.5,
      kurtosis: expect.closeTo(24.5 / 3.5 ** 2, 12),
    });
  });

  it('knows equal values as equal, whatever rounding does', () => {
    for (const v of [0, 0.1, 1e-300, -7.3, 1e15]) {
      const found = deviationsOf(new Float64Array(7).fill(v));
      expect([found.secondMoment, ...found.deviations]).toEqual(Array(8).fill(0));
    }
    expect(deviationsOf(Float64Array.of(0.3, 0.1 + 0.2)).secondMoment).toBe(0);
  });

  it('knows a value at the mean', () => {
    expect(deviationsOf(Float64Array.of(0.1, 0.2, 0.3)).deviations[1]).toBe(0);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), (values) => {
        const [there, back] = [deviationsOf(Float64Array.from(values)), deviationsOf(Float64Array.from(values).reverse())];
        expect(back).toEqual({ ...there, deviations: there.deviations.slice().reverse() });
      }),
    );
  });
});
