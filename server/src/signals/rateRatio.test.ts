import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateRatio } from './rateRatio.ts';

const near = (value: number) => expect.closeTo(value, 9);

describe('rateRatio', () => {
  it('gives the limits of R: poisson.test(c(a, b)), and its published example with exposures 800 and 3011', () => {
    expect(rateRatio(20, 5)).toEqual({ ratio: 4, low: near(1.45677650432), high: near(13.638831336088) });
    expect(rateRatio(61, 29)).toEqual({ ratio: near(61 / 29), low: near(1.331000334545), high: near(3.395212085956) });
    expect(rateRatio(1200, 1100)).toEqual({ ratio: near(12 / 11), low: near(1.004370745343), high: near(1.184992429827) });
    const example = rateRatio(11, 21, 800 / 3011);
    expect([example.low, example.high]).toEqual([expect.closeTo(0.8584264, 6), expect.closeTo(4.2772659, 6)]);
  });

  it('has no upper end where nothing happened before, and starts at 0 where nothing happened after', () => {
    expect(rateRatio(5, 0)).toEqual({ ratio: null, low: near(0.91635585731546), high: null });
    expect(rateRatio(0, 4)).toEqual({ ratio: 0, low: 0, high: near(1.51486685936587) });
    expect(rateRatio(0, 0)).toEqual({ ratio: null, low: 0, high: null });
  });

  it('turns round with its two sides, and holds the ratio between its limits', () => {
    const count = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [there, back] = [rateRatio(a, b), rateRatio(b, a)];
        expect((there.low * (back.high ?? 0) - 1) ** 2).toBeLessThan(1e-18);
        expect(there.low < a / b && a / b < (there.high ?? 0)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what is no count', () => {
    expect(() => rateRatio(1.5, 2)).toThrow(RangeError);
    expect(() => rateRatio(1, 2, 0)).toThrow(RangeError);
  });
});
