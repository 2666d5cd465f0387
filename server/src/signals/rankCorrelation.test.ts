import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFigure } from './noFigure.ts';
import { averageRanks, type RankCorrelation, rankCorrelation } from './rankCorrelation.ts';
import { type RankRegression, rankRegression } from './rankRegression.ts';

const Y = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4];
const A = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0, 4, 5, 2, 3, 5, 3];
const B = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 4, 6, 10, 16, 26, 42, 68, 11, 18];

const figure = <T extends object>(found: T | { reason: unknown }): T => {
  if (!isFigure(found as T)) throw new Error(JSON.stringify(found));
  return found as T;
};

describe('the agreement of ranks', () => {
  it('gives ties the mean of their ranks', () => {
    expect(averageRanks([5, 3, 3, 1])).toEqual([4, 2.5, 2.5, 1]);
  });

  it('is that of R, with the interval of Bonett and Wright', () => {
    // cor(method = "spearman"); tanh(atanh(r) -+ qnorm(.975) sqrt((1 + r^2/2) / (n - 3)))
    expect(figure<RankCorrelation>(rankCorrelation(Y, A)).value).toBeCloseTo(0.1907318702098, 12);
    const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const { value, low, high } = figure<RankCorrelation>(rankCorrelation(x, [1, 2, 3, 4, 5, 6, 7, 8, 10, 9]));
    expect(value).toBeCloseTo(0.987878787879, 11);
    expect(low).toBeCloseTo(0.92834774828, 10);
    expect(high).toBeCloseTo(0.998000766748, 11);
  });

  it('has a reason where there are too few pairs or nothing varies', () => {
    expect(rankCorrelation([1, 2], [2, 1])).toMatchObject({ reason: { id: expect.stringContaining('Hanya 2 wilayah') } });
    expect(
      rankCorrelation(
        Y,
        Y.map(() => 4),
      ),
    ).toHaveProperty('reason');
  });

  it('of several factors together is the least squares of R on ranks', () => {
    // summary(lm(rank(y) ~ rank(a) + rank(b))); partials as correlations of residuals
    const found = figure<RankRegression>(rankRegression(Y, [A, B]));
    expect(found.r2).toBeCloseTo(0.036388027501964, 12);
    expect(found.adjustedR2).toBe(0);
    expect(found.partial[0]).toBeCloseTo(0.1906852498196615, 12);
    expect(found.partial[1]).toBeCloseTo(-0.0031201517558669, 12);
  });

  it('leaves out a factor that says the same as another or does not vary, and then explains no more than one', () => {
    const found = figure<RankRegression>(rankRegression(Y, [A, A.map((v) => v * 2), Y.map(() => 1)]));
    expect(found.leftOut).toEqual([1, 2]);
    expect(found.r2).toBeCloseTo(0.1907318702098 ** 2, 10);
    expect(found.partial).toEqual([expect.closeTo(0.1907318702098, 10), null, null]);
  });

  it('is refused for fewer than five areas per factor, and for a ranking without order', () => {
    expect(rankRegression(Y.slice(0, 14), [A.slice(0, 14), B.slice(0, 14)])).toHaveProperty('reason');
    expect(
      rankRegression(
        Y.map(() => 2),
        [A],
      ),
    ).toHaveProperty('reason');
    expect(rankRegression(Y, [])).toHaveProperty('reason');
  });

  it('explains all of a ranking by itself, and lies between 0 and 1 for any data', () => {
    expect(figure<RankRegression>(rankRegression(Y, [Y, A])).r2).toBeCloseTo(1, 9);
    const value = fc.integer({ min: 0, max: 6 });
    const lists = fc.array(fc.tuple(value, value, value), { minLength: 15, maxLength: 40 });
    fc.assert(
      fc.property(lists, (rows) => {
        const column = (i: 0 | 1 | 2) => rows.map((r) => r[i]);
        const found = rankRegression(column(0), [column(1), column(2)]);
        if (!isFigure<RankRegression>(found)) return;
        expect(found.r2 >= 0 && found.r2 <= 1 && found.adjustedR2 <= found.r2 + 1e-12).toBe(true);
        for (const p of found.partial) expect(p === null || (p >= -1 && p <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
