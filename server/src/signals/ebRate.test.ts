import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUCKLAND_DEATHS, AUCKLAND_UNDER_FIVE } from './auckland.fixture.ts';
import { type EbRate, ebRates, type Observed } from './ebRate.ts';
import { expectRelative } from './expectRelative.fixture.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';
import { isFigure } from './noFigure.ts';

const NC: Observed[] = DEATHS_BIRTHS.map(([count, denominator]) => ({ count, denominator }));
const AUCKLAND: Observed[] = AUCKLAND_DEATHS.map((count, i) => ({ count, denominator: 9 * (AUCKLAND_UNDER_FIVE[i] as number) }));
const figures = (areas: readonly Observed[], per = 1) => ebRates(areas, { per }).areas.filter(isFigure<EbRate>);
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };

const area = fc.record({
  count: fc.oneof(fc.nat(4), fc.nat(500), fc.constant(null)),
  denominator: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(null, 0)),
});

describe('ebRates', () => {
  it("gives Marshall's figures for Auckland", () => {
    const found = ebRates(AUCKLAND, { per: 1 });
    expectRelative([found.priorVariance ?? 0, found.overall ?? 0], [7.284172900975147e-7, 0.0026334361931361727]);
    expectRelative(
      figures(AUCKLAND)
        .slice(0, 3)
        .map((f) => f.value),
      [0.002978033925721086, 0.0028656232925409566, 0.002118164661502022],
    );
  });

  it('gives the figures of spdep for North Carolina, per any number', () => {
    const found = ebRates(NC, { per: 1 });
    expectRelative([found.priorVariance ?? 0, found.overall ?? 0], [7.692930647014651e-7, 0.0020214448936544207]);
    const expected = [0.0016972973308556228, 0.0017053776808421807, 0.0017730870220701838];
    for (const per of [1, 1000, 100_000]) {
      expectRelative(
        figures(NC, per)
          .slice(0, 3)
          .map((f) => f.value / per),
        expected,
      );
    }
  });

  it('draws the quantiles of the gamma posterior, as R has them', () => {
    const intervals = [figures(NC)[0], figures(NC)[1], figures(NC)[3]].flatMap((f) =>
      f && isFigure(f.interval) ? [f.interval.low, f.interval.high] : [],
    );
    expectRelative(
      intervals,
      [
        0.0006425748452132532, 0.003255286623318465, 0.0005777701238625991, 0.0034323759052032215, 0.0007620458561618961,
        0.0038605272216901327,
      ],
    );
  });

  it('is the mean of its posterior, lies between raw and overall rate and within its interval', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 2, maxLength: 30 }), (areas) => {
        const { overall, areas: found } = ebRates(areas, { per: 1 });
        for (const [i, f] of found.entries()) {
          if (!isFigure<EbRate>(f)) continue;
          const raw = (areas[i]?.count as number) / (areas[i]?.denominator as number);
          const slack = 1e-9 * (overall ?? 0) + 1e-15;
          expect(f.value).toBeGreaterThanOrEqual(Math.min(raw, overall ?? 0) - slack);
          expect(f.value).toBeLessThanOrEqual(Math.max(raw, overall ?? 0) + slack);
          if (f.posterior) expect(Math.abs(f.posterior.shape / f.posterior.rate - f.value)).toBeLessThan(1e-9 * f.value);
          if (!isFigure(f.interval)) continue;
          expect(f.interval.high).toBeGreaterThanOrEqual(f.value);
          expect(f.interval.low).toBeLessThanOrEqual(f.value);
          expect(Number.isFinite(f.interval.low + f.interval.high)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the unit of the denominator', () => {
    const tenfold = NC.map((a) => ({ ...a, denominator: (a.denominator ?? 0) * 10 }));
    expectRelative(
      figures(tenfold, 10).map((f) => f.value),
      figures(NC).map((f) => f.value),
    );
  });

  it('leaves areas without count or denominator out, with the reason', () => {
    const holes: Observed[] = [
      { count: null, denominator: 900 },
      ...NC,
      { count: 3, denominator: null },
      { count: 3, denominator: 0 },
    ];
    const found = ebRates(holes);
    expect(found.n).toBe(100);
    expect(found.areas[1]).toEqual(ebRates(NC).areas[0]);
    for (const i of [0, 101, 102]) expect(found.areas[i]).toEqual(reason);
  });

  it('gives all areas the overall rate without interval when they differ no more than chance', () => {
    const alike = ebRates(
      [0, 1, 2].map((count) => ({ count, denominator: 1000 })),
      { per: 1000 },
    );
    expect(alike.priorVariance).toBe(0);
    expect(alike.areas.map((f) => isFigure<EbRate>(f) && f.value)).toEqual([1, 1, 1]);
    for (const f of alike.areas) expect(isFigure<EbRate>(f) && f.interval).toEqual(reason);
  });

  it('draws no interval of nothing to nothing where one extreme rate decides the spread', () => {
    const [quiet, extreme] = ebRates([
      { count: 0, denominator: 32_581 },
      { count: 352, denominator: 1 },
      { count: 1, denominator: 11 },
    ]).areas as EbRate[];
    expect(quiet?.interval).toEqual(reason);
    expect(extreme?.interval).toEqual({ low: expect.any(Number), high: expect.any(Number) });
  });

  it('gives zero without interval when all are zero, and a reason for one area or none', () => {
    const zero = ebRates([
      { count: 0, denominator: 10 },
      { count: 0, denominator: 70 },
    ]);
    expect(zero.areas[0]).toEqual({ value: 0, interval: reason, ownWeight: 0, posterior: null });
    expect(ebRates([{ count: 4, denominator: 10 }])).toMatchObject({ overall: null, n: 1, areas: [reason] });
    expect(ebRates([])).toEqual({ overall: null, priorVariance: null, n: 0, areas: [] });
  });

  it('refuses what is no count', () => {
    const bad = [
      { count: 0.5, denominator: 10 },
      { count: 1, denominator: 10 },
    ];
    expect(() => ebRates(bad)).toThrow(RangeError);
    expect(() => ebRates(NC, { level: 1 })).toThrow(RangeError);
  });
});
