import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonSample } from '../alarms/chanceOfAlarm.ts';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import { normalSample } from '../normalSample.ts';
import { seededRandom } from '../seededRandom.ts';
import { type CusumPeriod, cusum } from './cusum.ts';
import { poissonScores } from './poissonScores.ts';
import { SALMONELLA_AGONA } from './salmonellaAgona.fixture.ts';

/** Montgomery, Introduction to Statistical Quality Control, table of the tabular CUSUM: mean 10, standard deviation 1. */
const MONTGOMERY = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84,
  10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];
const figures = (found: ReturnType<typeof cusum>) => found.filter(isFigure<CusumPeriod>);
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const scores = fc.array(fc.double({ min: -4, max: 6, noNaN: true }), { maxLength: 60 });

describe('cusum', () => {
  it("gives Montgomery's table: 5.28 and the first alarm at period 29, seven periods after the rise began", () => {
    const found = figures(
      cusum(
        MONTGOMERY.map((x) => x - 10),
        { k: 0.5, h: 5 },
      ),
    );
    expect(found.findIndex((p) => p.alarm)).toBe(28);
    expect(found[28]).toEqual({ sum: expect.closeTo(5.28, 9), alarm: true, run: 7 });
    expect(found.slice(3, 6).map((p) => Number(p.sum.toFixed(2)))).toEqual([1.16, 2.82, 2.5]);
  });

  it("agrees with R's algo.cusum on Salmonella agona, both transformations", () => {
    const mean = SALMONELLA_AGONA.slice(0, 100).reduce((sum, v) => sum + v, 0) / 100;
    const run = (transform: 'standard' | 'rossi') => figures(cusum(poissonScores(SALMONELLA_AGONA.slice(100), mean, transform)));
    const alarms = (found: CusumPeriod[]) => found.flatMap((p, i) => (p.alarm ? [i + 101] : []));
    const [standard, rossi] = [run('standard'), run('rossi')];
    expect([alarms(standard), alarms(rossi)]).toEqual([
      [264, 295, 296, 297],
      [264, 296],
    ]);
    const at = (found: CusumPeriod[], week: number) => found[week - 101]?.sum ?? Number.NaN;
    expectRelative(
      [at(standard, 111), at(standard, 264), at(standard, 296), at(rossi, 111), at(rossi, 264), at(rossi, 296)],
      [0.22531189709413857, 4.880642341103509, 5.331266135291786, 0.19609416700281423, 4.239950607435769, 4.652537094954617],
    );
  });

  it.each([
    [0, 2 * 168],
    [0.5, 26.6],
    [1, 8.38],
    [2, 3.34],
  ])('has the published average run length at a rise of %d standard deviations: %d periods', (rise, published) => {
    // Montgomery's table for h = 4, k = 0.5 is for both sides; without a rise one side alone runs twice as long.
    const random = seededRandom(1954);
    const n = 400_000;
    const values = Array.from({ length: n }, () => rise + normalSample(random));
    const alarms = figures(cusum(values, { reset: true })).filter((p) => p.alarm).length;
    // Run lengths are at most exponential, so their mean has at most this standard error; the seed is fixed.
    expect(Math.abs(n / alarms / published - 1)).toBeLessThan(Math.max(0.01, 4 / Math.sqrt(alarms)));
  });

  it.each([
    [2, 412.4714109],
    [4, 6.1904061],
  ])('has on Poisson counts of mean %d, k 3, h 6 the run length that arlCusum of R gives: %d', (mean, published) => {
    // R's alarm is S >= 6, ours S > 5: of whole numbers the same.
    const random = seededRandom(1996);
    const n = 200_000;
    const counts = Array.from({ length: n }, () => poissonSample(mean, random));
    const alarms = figures(cusum(counts, { k: 3, h: 5, reset: true })).filter((p) => p.alarm).length;
    expect(Math.abs(n / alarms / published - 1)).toBeLessThan(4 / Math.sqrt(alarms));
  });

  it('starts again after an alarm with reset, and stays above without', () => {
    const steady = Array<number>(6).fill(2.5);
    expect(figures(cusum(steady)).map((p) => p.alarm)).toEqual([false, false, true, true, true, true]);
    const reset = figures(cusum(steady, { reset: true }));
    expect(reset.map((p) => p.sum)).toEqual([2, 4, 6, 2, 4, 6]);
    expect(reset.map((p) => p.alarm)).toEqual([false, false, true, false, false, true]);
    expect(reset.map((p) => p.run)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('neither adds nor removes anything for a period without score', () => {
    const found = cusum([2.5, null, reasonless, 2.5]);
    expect(found).toEqual([{ sum: 2, alarm: false, run: 1 }, reason, reasonless, { sum: 4, alarm: false, run: 2 }]);
  });

  it('is never negative, has the same first alarm with and without reset, and no later one for higher scores', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 2, noNaN: true }), (values, more) => {
        const first = (found: ReturnType<typeof cusum>) => {
          const i = figures(found).findIndex((p) => p.alarm);
          return i < 0 ? values.length : i;
        };
        for (const p of figures(cusum(values))) expect(p.sum).toBeGreaterThanOrEqual(0);
        expect(first(cusum(values, { reset: true }))).toBe(first(cusum(values)));
        expect(first(cusum(values.map((v) => v + more)))).toBeLessThanOrEqual(first(cusum(values)));
      }),
    );
  });

  it('refuses parameters and scores that are none', () => {
    for (const bad of [{ k: -1 }, { h: 0 }, { h: Number.NaN }]) expect(() => cusum([1], bad)).toThrow(RangeError);
    expect(() => cusum([Number.NaN])).toThrow(RangeError);
  });
});

const reasonless = { reason: { id: 'tak ada', en: 'none' } };

describe('poissonScores', () => {
  it('is 0 at the expected count and rises with the count', () => {
    for (const transform of ['standard', 'rossi'] as const) {
      expect(poissonScores([4], 4, transform)).toEqual([0]);
      const rising = poissonScores([0, 1, 4, 9, 30], 4, transform) as number[];
      expect(rising).toEqual([...rising].sort((a, b) => a - b));
    }
    expect(poissonScores([6], [4])).toEqual([1]);
  });

  it('has a reason for an unknown count and where nothing can be expected', () => {
    expect(poissonScores([null, 1, 2, 3], [1, null, 0, Number.NaN])).toEqual([reason, reason, reason, reason]);
    expect(poissonScores([1, 1], [1])).toEqual([0, reason]);
    expect(() => poissonScores([-1], 1)).toThrow(RangeError);
  });
});
