import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaSample } from './gammaSample.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';
import { isFigure } from './noFigure.ts';
import { type PoissonGamma, poissonGamma } from './poissonGamma.ts';
import { seededRandom } from './seededRandom.ts';

const overall = 667 / 329_962;
const NC = DEATHS_BIRTHS.map(([observed, births]) => ({ observed, expected: births * overall }));
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const figure = (areas: Parameters<typeof poissonGamma>[0]): PoissonGamma => {
  const found = poissonGamma(areas);
  if (!isFigure<PoissonGamma>(found)) throw new Error(found.reason.en);
  return found;
};

describe('poissonGamma', () => {
  it('gives the figures of North Carolina: nu 6.3720, alpha 6.0653, Anson 4.7264 -> 2.3132', () => {
    const { nu, alpha, ratios } = figure(NC);
    expect([nu, alpha].map((v) => Number(v.toFixed(4)))).toEqual([6.372, 6.0653]);
    const anson = NC.reduce(
      (best, a, i) =>
        a.observed / a.expected > (NC[best] as (typeof NC)[0]).observed / (NC[best] as (typeof NC)[0]).expected ? i : best,
      0,
    );
    const { observed, expected } = NC[anson] as (typeof NC)[0];
    expect(Number((observed / expected).toFixed(4))).toBe(4.7264);
    expect(Number((ratios[anson] as number).toFixed(4))).toBe(2.3132);
  });

  it('has more likelihood than its neighbours', () => {
    const { nu, alpha } = figure(NC);
    const likelihood = (n: number, a: number) =>
      NC.reduce((sum, { observed, expected }) => {
        let own = n * Math.log(a / (a + expected)) - observed * Math.log(a + expected);
        for (let k = 0; k < observed; k++) own += Math.log(n + k);
        return sum + own;
      }, 0);
    for (const [n, a] of [[1.01, 1], [0.99, 1], [1, 1.01], [1, 0.99], [1.01, 1.01]] as const) // biome-ignore format: one line
      expect(likelihood(nu * n, alpha * a)).toBeLessThan(likelihood(nu, alpha));
  });

  it('draws each ratio towards the mean, and the small areas most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.double({ min: 0.5, max: 40, noNaN: true })), { minLength: 2, maxLength: 25 }),
        (rows) => {
          const areas = rows.map(([observed, expected]) => ({ observed, expected }));
          const found = poissonGamma(areas);
          if (!isFigure<PoissonGamma>(found)) {
            expect(found).toEqual(reason);
            return;
          }
          const mean = found.nu / found.alpha;
          for (const [i, { observed, expected }] of areas.entries()) {
            const raw = observed / expected;
            const smoothed = found.ratios[i] as number;
            expect(smoothed).toBeGreaterThanOrEqual(Math.min(raw, mean) * (1 - 1e-9));
            expect(smoothed).toBeLessThanOrEqual(Math.max(raw, mean) * (1 + 1e-9));
          }
        },
      ),
    );
  });

  it('finds the parameters that areas were drawn from', () => {
    const random = seededRandom(1987);
    const areas = Array.from({ length: 4000 }, () => {
      const theta = gammaSample(4, random) / 2;
      const expected = 1 + 20 * random.next();
      let [observed, time] = [0, -Math.log(1 - random.next())];
      while (time < theta * expected) {
        observed++;
        time -= Math.log(1 - random.next());
      }
      return { observed, expected };
    });
    const { nu, alpha } = figure(areas);
    // Four standard errors are about 8 %.
    expect(Math.abs(nu / 4 - 1)).toBeLessThan(0.12);
    expect(Math.abs(alpha / 2 - 1)).toBeLessThan(0.12);
  });

  it('has a reason where the likelihood has no maximum', () => {
    expect(poissonGamma([{ observed: 3, expected: 2 }])).toEqual(reason);
    expect(poissonGamma([0, 0, 0].map((observed) => ({ observed, expected: 4 })))).toEqual(reason);
    expect(poissonGamma([3, 3, 3, 3].map((observed) => ({ observed, expected: 3 })))).toEqual(reason);
    expect(() => poissonGamma([{ observed: 1, expected: 0 }, { observed: 1, expected: 1 }])).toThrow(RangeError); // biome-ignore format: one line
    expect(() => poissonGamma([{ observed: 0.5, expected: 1 }])).toThrow(RangeError);
  });
});
