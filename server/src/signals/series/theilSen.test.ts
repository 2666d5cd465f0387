import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import type { Interval } from '../poissonInterval.ts';
import { NILE } from './nile.fixture.ts';
import { type TheilSen, theilSen } from './theilSen.ts';

const figure = (series: readonly (number | null)[], times?: readonly number[]): TheilSen => {
  const found = theilSen(series, times);
  if (!isFigure<TheilSen>(found)) throw new Error(found.reason.en);
  return found;
};
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 25 });

describe('theilSen', () => {
  it('gives the slope of the Nile and its interval as computed in R', () => {
    const { slope, interval } = figure(NILE);
    const { low, high } = interval as Interval;
    expectRelative([slope, low, high], [-2.6, -3.6279264778448708, -1.4284443759457544]);
  });

  it('finds a straight line exactly, whatever one wild period does', () => {
    const line = Array.from({ length: 15 }, (_, i) => 3 + 2 * i);
    expect(figure(line)).toMatchObject({ slope: 2, intercept: 3, interval: { low: 2, high: 2 } });
    expect(figure(line.map((v, i) => (i === 6 ? 900 : v))).slope).toBe(2);
  });

  it('keeps time running over unknown periods, and takes times of its own', () => {
    expect(figure([0, null, null, 6, 8]).slope).toBe(2);
    expect(figure([0, 6, 8], [0, 3, 4]).slope).toBe(2);
    expect(figure([0, 10, 20, 30], [0, 5, 10, 15])).toMatchObject({ slope: 2, intercept: 0 });
  });

  it('holds the slope in its interval, and scales and shifts with the values', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (series, scale) => {
        const found = figure(series);
        const other = figure(series.map((v) => v * scale + 100));
        expect(other.slope).toBeCloseTo(found.slope * scale, 9);
        expect(figure(series.map((v) => -v)).slope).toBeCloseTo(-found.slope, 9);
        if (!isFigure<Interval>(found.interval)) return;
        expect(found.interval.low).toBeLessThanOrEqual(found.slope);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.slope);
        expect((other.interval as Interval).low).toBeCloseTo(found.interval.low * scale, 9);
      }),
    );
  });

  it('has no interval for a short series and no slope for a single period, with the reason', () => {
    expect(figure([1, 5])).toMatchObject({ slope: 4, interval: reason });
    expect(figure([1, 2, 3, 4])).toMatchObject({ slope: 1, interval: reason });
    for (const s of [[], [4], [null, 4, null]]) expect(theilSen(s)).toEqual(reason);
    expect(figure([5, 5, 5, 5, 5, 5, 5])).toMatchObject({ slope: 0, interval: { low: 0, high: 0 } });
  });

  it('refuses times that do not ascend and values that are none', () => {
    for (const times of [[0, 0], [1, 0], [0], [0, Number.NaN]]) expect(() => theilSen([1, 2], times)).toThrow(RangeError);
    expect(() => theilSen([1, Number.NaN])).toThrow(RangeError);
  });
});
