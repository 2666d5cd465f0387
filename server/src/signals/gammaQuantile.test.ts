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
});
