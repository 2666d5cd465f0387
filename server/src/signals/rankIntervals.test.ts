import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EbRate, ebRates } from './ebRate.ts';
import { gammaQuantile } from './gammaQuantile.ts';
import { gammaSample } from './gammaSample.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';
import { isFigure } from './noFigure.ts';
import { type RankInterval, rankBeliefOf, rankIntervals } from './rankIntervals.ts';
import { seededRandom } from './seededRandom.ts';

const figures = (found: ReturnType<typeof rankIntervals>) => found.areas.filter(isFigure<RankInterval>);
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const belief = fc.record({
  shape: fc.double({ min: 0.3, max: 300, noNaN: true }),
  rate: fc.double({ min: 1, max: 1e5, noNaN: true }),
});

describe('gammaSample', () => {
  it.each([0.3, 1, 5.3, 400])('has the quantiles of the gamma distribution at shape %d', (shape) => {
    const random = seededRandom(19);
    const draws = Array.from({ length: 20_000 }, () => gammaSample(shape, random));
    for (const p of [0.025, 0.25, 0.5, 0.75, 0.975]) {
      const quantile = gammaQuantile(p, shape);
      const below = draws.filter((v) => v <= quantile).length / draws.length;
      // Four standard errors of a share of 20,000; the seed is fixed.
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws.length));
    }
  });
});

describe('rankIntervals', () => {
  it('is certain where the rates are far apart', () => {
    const found = figures(
      rankIntervals(
        [1e4, 1e6, 100].map((shape) => ({ shape, rate: 1 })),
        { seed: 1, draws: 500 },
      ),
    );
    expect(found).toEqual([
      { median: 2, low: 2, high: 2, top: [] },
      { median: 1, low: 1, high: 1, top: [] },
      { median: 3, low: 3, high: 3, top: [] },
    ]);
  });

  it('knows nothing where all areas are alike: the middle 95 % of all ranks', () => {
    const alike = Array.from({ length: 40 }, () => ({ shape: 5, rate: 100 }));
    for (const { median, low, high } of figures(rankIntervals(alike, { seed: 5, draws: 4000 }))) {
      expect(Math.abs(median - 20.5)).toBeLessThan(2);
      expect([low <= 2, high >= 39]).toEqual([true, true]);
    }
  });

  it('agrees with the exact probability that one rate is above another', () => {
    // P(gamma(3) > gamma(1)) with equal rates = 1 - (1/2)^3 = 0.875, so rank 2 is the 90 % quantile and rank 1 the 85 % quantile.
    const two = [
      { shape: 3, rate: 7 },
      { shape: 1, rate: 7 },
    ];
    const at = (level: number) => figures(rankIntervals(two, { seed: 3, draws: 20_000, level }))[0]?.high;
    expect([at(0.7), at(0.8)]).toEqual([1, 2]);
  });

  it('gives the same ranks for the same seed, holds the median, stays within the ranks there are', () => {
    fc.assert(
      fc.property(fc.array(fc.option(belief), { minLength: 2, maxLength: 12 }), fc.integer(), (beliefs, seed) => {
        const found = rankIntervals(beliefs, { seed, draws: 100 });
        expect(rankIntervals(beliefs, { seed, draws: 100 })).toEqual(found);
        for (const { low, median, high } of figures(found)) {
          expect(1 <= low && low <= median && median <= high && high <= found.n).toBe(true);
          expect([low, median, high].every(Number.isInteger)).toBe(true);
        }
        const wider = figures(rankIntervals(beliefs, { seed, draws: 100, level: 0.99 }));
        for (const [i, area] of figures(found).entries()) {
          expect((wider[i]?.low ?? 0) <= area.low && (wider[i]?.high ?? 0) >= area.high).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the unit of the rates', () => {
    const beliefs = DEATHS_BIRTHS.slice(0, 20).map(([count, births]) => ({ shape: count + 0.5, rate: births }));
    const other = beliefs.map((b) => ({ ...b, rate: b.rate / 1024 }));
    expect(rankIntervals(other, { seed: 2, draws: 200 })).toEqual(rankIntervals(beliefs, { seed: 2, draws: 200 }));
  });

  it('shows that most counties of North Carolina cannot be ranked, and Anson can', () => {
    const eb = ebRates(DEATHS_BIRTHS.map(([count, denominator]) => ({ count, denominator }))).areas.filter(isFigure<EbRate>);
    const found = figures(
      rankIntervals(
        eb.map((f) => f.posterior),
        { seed: 1974, draws: 1000 },
      ),
    );
    expect(found[84]?.median).toBe(1);
    expect(found[84]?.high).toBeLessThan(20);
    expect(found.filter((f) => f.high - f.low > 50).length).toBeGreaterThan(50);
  });

  it('gives equal rates the smallest rank', () => {
    // A shape this small draws 0 every time: three areas share rank 2.
    const zero = { shape: 1e-6, rate: 1 };
    const found = figures(rankIntervals([zero, { shape: 50, rate: 1 }, zero, zero], { seed: 1, draws: 100 }));
    expect(found.map((f) => f.median)).toEqual([2, 1, 2, 2]);
  });

  it('gives a reason to areas whose rate is not known and to an area alone', () => {
    const known = rankBeliefOf(3, 100);
    const found = rankIntervals([null, known, rankBeliefOf(0, 50), rankBeliefOf(2, null), rankBeliefOf(2, 0)], {
      seed: 1,
      draws: 100,
    });
    expect(found.n).toBe(2);
    expect([found.areas[0], found.areas[3], found.areas[4]]).toEqual([reason, reason, reason]);
    expect(rankIntervals([known], { seed: 1 }).areas).toEqual([reason]);
    expect(rankIntervals([], { seed: 1 }).areas).toEqual([]);
  });

  it('refuses too few draws, no level and no gamma', () => {
    const two = [rankBeliefOf(1, 5), rankBeliefOf(2, 5)];
    expect(() => rankIntervals(two, { seed: 1, draws: 50 })).toThrow(RangeError);
    expect(() => rankIntervals(two, { seed: 1, level: 1 })).toThrow(RangeError);
    expect(() => rankIntervals([{ shape: 0, rate: 1 }, null], { seed: 1 })).toThrow(RangeError);
  });
});

describe('being among the first', () => {
  it('is certain for the highest, shared between equals, and adds up to the number of places', () => {
    const beliefs = [200, 100, 100, 1].map((count) => rankBeliefOf(count, 1000));
    const found = rankIntervals(beliefs, { seed: 3, draws: 4000, tops: [1, 2] }).areas.flatMap((a) =>
      'top' in a ? [a.top] : [],
    );
    expect(found[0]).toEqual([1, 1]);
    expect(found[1]?.[1]).toBeCloseTo(0.5, 1);
    for (const place of [0, 1]) expect(found.reduce((sum, top) => sum + (top[place] as number), 0)).toBeCloseTo(place + 1, 10);
  });
});
