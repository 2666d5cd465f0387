import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byarInterval } from './byarInterval.ts';
import { poissonInterval } from './poissonInterval.ts';

describe('byarInterval', () => {
  it.each([
    [10, 4.7874, 18.3915, 4],
    [100, 81.362, 121.628, 3],
  ])('gives the published limits of %i events', (count, low, high, digits) => {
    const found = byarInterval(count);
    expect([found.low, found.high].map((v) => Number(v.toFixed(digits)))).toEqual([low, high]);
  });

  it('differs from the exact interval by less than 0.3 % from 10 events on, and by less than one event everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
        const [byar, exact] = [byarInterval(count), poissonInterval(count)];
        for (const end of ['low', 'high'] as const) {
          expect(Math.abs(byar[end] - exact[end])).toBeLessThan(1);
          if (count >= 10) expect(Math.abs(byar[end] / exact[end] - 1)).toBeLessThan(0.003);
        }
        expect(byar.low <= count && count < byar.high).toBe(true);
      }),
    );
  });

  it('begins at 0 without events, and refuses what is no count', () => {
    expect(byarInterval(0).low).toBe(0);
    for (const bad of [-1, 0.5, Number.NaN]) expect(() => byarInterval(bad)).toThrow(RangeError);
  });
});
