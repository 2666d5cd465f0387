import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../signals/seededRandom.ts';
import { provisionalPeriods } from './provisionalPeriods.ts';
import { type DelayedCases, isKnown, type ReportingDelay, reportingDelay } from './reportingDelay.ts';

const figure = (cases: readonly DelayedCases[], asOf: number): ReportingDelay => {
  const found = reportingDelay(cases, asOf);
  if (!isKnown<ReportingDelay>(found)) throw new Error(found.reason.en);
  return found;
};
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };

/** Cumulative payments of Taylor and Ashe (1983), as in Mack (1993): the triangle on which chain ladder is published. */
const TAYLOR_ASHE = [
  [357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463],
  [352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085],
  [290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315],
  [310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268],
  [443160, 1136350, 2128333, 2897821, 3402672, 3873311],
  [396132, 1333217, 2180715, 2985752, 3691712],
  [440832, 1288463, 2419861, 3483130],
  [359480, 1421128, 2864498],
  [376686, 1363294],
  [344014],
];

/** Cases of 200 days, ten a day, each known after a geometric delay (mean 6 days); those not yet known on day `asOf` are missing. */
function geometric(asOf: number): DelayedCases[] {
  const random = seededRandom(42);
  const cases: DelayedCases[] = [];
  for (let day = 0; day < 200; day++) {
    for (let i = 0; i < 10; i++) {
      const delay = Math.floor(Math.log(1 - random.next()) / Math.log(6 / 7));
      if (day + delay <= asOf) cases.push({ day, delay });
    }
  }
  return cases;
}

describe('reportingDelay', () => {
  it('gives the published development factors of Taylor and Ashe', () => {
    const cases = TAYLOR_ASHE.flatMap((row, day) =>
      row.map((sum, delay) => ({ day, delay, count: sum - (row[delay - 1] ?? 0) })),
    );
    const { known } = figure(cases, 9);
    const factors = known.slice(1).map((share, i) => Number((share / (known[i] as number)).toFixed(4)));
    expect(factors).toEqual([3.4906, 1.7473, 1.4574, 1.1739, 1.1038, 1.0863, 1.0539, 1.0766, 1.0177]);
  });

  it('finds the true delay although the recent cases are not in yet, where the plain share does not', () => {
    const growing = geometric(199).filter((c) => c.day >= 170);
    const { known } = figure(growing, 199);
    const truth = (d: number) => 1 - (6 / 7) ** (d + 1);
    const plain = (d: number) => growing.filter((c) => c.delay <= d).length / growing.length;
    for (const d of [2, 5, 9]) {
      expect(Math.abs((known[d] as number) - truth(d))).toBeLessThan(0.06);
      expect(plain(d)).toBeGreaterThan(known[d] as number);
    }
  });

  it('says how many days it takes until half, 90 % and 95 % are known', () => {
    // 1 - (6/7)^(d + 1) reaches 0.5 at d = 4, 0.9 at d = 14, 0.95 at d = 19.
    const { days } = figure(geometric(400), 400);
    expect(Math.abs(days.half - 4)).toBeLessThanOrEqual(1);
    expect(Math.abs(days.ninety - 14)).toBeLessThanOrEqual(1);
    expect(Math.abs(days.complete - 19)).toBeLessThanOrEqual(2);
  });

  it('is not thrown over by one case entered years later', () => {
    const usual = Array.from({ length: 100 }, (_, i) => ({ day: 900 + i, delay: i % 5 }));
    const late = { day: 0, delay: 1100 };
    const found = figure([...usual, late], 1200);
    expect(found).toEqual({ ...figure(usual, 1200), beyond: 1 });
    expect(found.longest).toBe(4);
  });

  it('leaves out cases received before they happened or after the day of the figures, and counts them', () => {
    const usual = Array.from({ length: 40 }, (_, i) => ({ day: i, delay: i % 3 }));
    const found = figure([...usual, { day: 5, delay: -2 }, { day: 90, delay: 20, count: 3 }], 100);
    expect([found.n, found.excluded, found.beyond]).toEqual([40, 4, 0]);
  });

  it('has shares that rise to 1, and does not depend on the order of the cases or the first day', () => {
    const cases = fc.array(fc.record({ day: fc.nat(60), delay: fc.nat(30), count: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 20,
    });
    fc.assert(
      fc.property(cases, (given) => {
        const found = reportingDelay(given, 60);
        if (!isKnown<ReportingDelay>(found)) {
          expect(found).toEqual(reason);
          return;
        }
        expect(found.known.at(-1)).toBe(1);
        expect(found.known).toEqual([...found.known].sort((a, b) => a - b));
        for (const share of found.known) expect(share >= 0 && share <= 1).toBe(true);
        expect(found.days.half <= found.days.ninety && found.days.ninety <= found.days.complete).toBe(true);
        expect(reportingDelay([...given].reverse(), 60)).toEqual(found);
        expect(
          reportingDelay(
            given.map((c) => ({ ...c, day: c.day + 19_000 })),
            19_060,
          ),
        ).toEqual(found);
        const all = given.reduce((sum, c) => sum + c.count, 0);
        expect(found.n + found.excluded + found.beyond).toBe(all);
      }),
    );
  });

  it('has a reason for fewer than 20 cases', () => {
    expect(reportingDelay([], 10)).toEqual(reason);
    expect(reportingDelay(Array(19).fill({ day: 1, delay: 1 }), 10)).toEqual(reason);
    expect(figure(Array(20).fill({ day: 1, delay: 0 }), 10)).toMatchObject({
      known: [1],
      days: { half: 0, ninety: 0, complete: 0 },
    });
    expect(() => reportingDelay([{ day: 0.5, delay: 1 }], 10)).toThrow(RangeError);
    expect(() => reportingDelay([{ day: 0, delay: 1, count: Number.NaN }], 10)).toThrow(RangeError);
  });
});

describe('provisionalPeriods', () => {
  const known = [0.2, 0.6, 0.9, 1];

  it('takes the mean share over the days of a period', () => {
    const found = provisionalPeriods(
      [
        { from: 0, to: 6 },
        { from: 7, to: 10 },
        { from: 9, to: 10 },
      ],
      { known },
      10,
    );
    expect(found).toEqual([
      { share: 1, provisional: false },
      { share: expect.closeTo((1 + 0.9 + 0.6 + 0.2) / 4, 12), provisional: true },
      { share: expect.closeTo(0.4, 12), provisional: true },
    ]);
  });

  it('counts days that have not come yet as not known', () => {
    expect(
      provisionalPeriods(
        [
          { from: 10, to: 11 },
          { from: 20, to: 26 },
        ],
        { known },
        10,
      ),
    ).toEqual([
      { share: 0.1, provisional: true },
      { share: 0, provisional: true },
    ]);
  });

  it('never calls an older period of the same length less complete', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }), (from, length) => {
        const periods = [from, from + 1].map((f) => ({ from: f, to: f + length }));
        const [older, newer] = provisionalPeriods(periods, { known }, 30) as { share: number }[];
        expect(older?.share ?? 0).toBeGreaterThanOrEqual((newer?.share ?? 1) - 1e-12);
      }),
    );
  });

  it('passes the reason on where the delay is not known, and refuses a period that ends before it begins', () => {
    expect(provisionalPeriods([{ from: 0, to: 6 }], reportingDelay([], 10), 10)).toEqual([reason]);
    expect(() => provisionalPeriods([{ from: 3, to: 2 }], { known }, 10)).toThrow(RangeError);
  });
});
