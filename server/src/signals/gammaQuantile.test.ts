import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { gammaQuantile } from './gammaQuantile.ts';

describe('gammaQuantile', () => {
  // Around the shape from which the series takes over, and far above.
  it.each([1, 20, 499, 500, 501, 750, 2_000, 20_000, 300_000])('agrees with the iteration at shape %i', (shape) => {
    for (const p of [0.0005, 0.005, 0.025, 0.2, 0.5, 0.9, 0.975, 0.9995]) {
      expect(Math.abs(gammaQuantile(p, shape) / jstat.gammapinv(p, shape) - 1)).toBeLessThan(1e-9);
    }
  });

  // Posteriors of areas without a case have small shapes. R: qgamma(p, shape)
  it.each([
    [0.01, 0.5, 4.465535018910372e-31],
    [0.01, 0.975, 0.04713795843159033],
    [0.05, 0.025, 5.31566188991432e-33],
    [0.05, 0.975, 0.5671737617538584],
    [0.3, 0.025, 3.185679031739166e-6],
    [0.3, 0.975, 1.900263642838827],
    [0.7, 0.025, 0.004498320580314412],
    [1.3, 0.001, 0.005557342332543264],
    [1.3, 0.999, 7.662362885177723],
    [5.3, 0.975, 10.673948427246987],
  ])('agrees with R for small shapes: shape %d, p %d', (shape, p, reference) => {
    expect(Math.abs(gammaQuantile(p, shape) / reference - 1)).toBeLessThan(1e-9);
  });

  it('is 0, not NaN, where the quantile is below 1e-300', () => {
    const tiny = [1e-8, 3.5148149449931444e-5, 1e-4, 0.001];
    expect(tiny.map((shape) => gammaQuantile(0.025, shape))).toEqual([0, 0, 0, 0]);
    expect(gammaQuantile(0.975, 3.5148149449931444e-5)).toBe(0);
    for (let e = -12; e <= 0; e += 0.01) {
      for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) expect(gammaQuantile(p, 10 ** e)).toBeGreaterThanOrEqual(0);
    }
  });
});
