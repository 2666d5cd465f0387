import { describe, expect, it } from 'vitest';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import { type FarringtonPeriod, farrington } from './farrington.ts';
import { farringtonFlexible } from './farringtonFlexible.ts';
import { negativeBinomialQuantile } from './negativeBinomialQuantile.ts';
import { quasiPoisson } from './quasiPoisson.ts';
import { SALMONELLA_AGONA } from './salmonellaAgona.fixture.ts';

const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
/** Weeks 239 to 312; the first week of the series is 1. */
const FIRST = 239;
const figures = (found: readonly object[]) => found as FarringtonPeriod[];
const alarms = (found: readonly FarringtonPeriod[]) => found.flatMap((p, i) => (p.alarm ? [FIRST + i] : []));

describe('farrington on Salmonella agona, b 3, w 3, alpha 0.01', () => {
  const found = figures(farrington(SALMONELLA_AGONA, {}, FIRST - 1));

  it('raises the nine published alarms, weeks 239 249 250 254 255 257 262 263 264', () => {
    expect(alarms(found)).toEqual([239, 249, 250, 254, 255, 257, 262, 263, 264]);
  });

  it("has the limits of R's surveillance, with and without a trend", () => {
    const limits = found.map((p) => p.limit);
    expectRelative(
      [0, 1, 2, 3, 4, 9, 13, 25, 73].map((i) => limits[i] as number),
      [
        5.1609586324344292, 6.5609680645322195, 7.7461206620637055, 8.5383135049199304, 12.12587866503384, 7.4167763216729403,
        4.5145409320227863, 5.7867938356990196, 8.7990557375857339,
      ],
      1e-9,
    );
    expect(found.slice(0, 12).map((p) => p.trend)).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1].map(Boolean));
  });
});

describe('farringtonFlexible on Salmonella agona, 10 periods, nbPlugin', () => {
  const found = figures(farringtonFlexible(SALMONELLA_AGONA, {}, FIRST - 1));

  it('raises the four published alarms, weeks 257 262 263 264', () => {
    expect(alarms(found)).toEqual([257, 262, 263, 264]);
  });

  it("has every limit of R's surveillance", () => {
    // R prints none where fewer than five cases came in four weeks.
    const asR = found.map((p) => (p.enough ? p.limit : null));
    expect(asR.slice(0, 31)).toEqual([
      8, 8, 8, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6,
    ]);
    expect(asR.slice(31)).toEqual([
      null,
      6,
      null,
      6,
      6,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      8,
      8,
      8,
      9,
      9,
      10,
      10,
      10,
      11,
      12,
      12,
      14,
      15,
      15,
      15,
      15,
      16,
      15,
      14,
      12,
      11,
      12,
      11,
      10,
      9,
      9,
      9,
      9,
      9,
      10,
      11,
    ]);
    const at = (week: number) => found[week - FIRST] as FarringtonPeriod;
    expectRelative(
      [239, 250, 264, 312].flatMap((w) => [at(w).expected, at(w).phi]),
      [
        2.1466096324794153, 1.4748494868941466, 2.8024662729283008, 1.2685135988602307, 1.3726168056676651, 1.1290879861657395,
        4.4839602831622782, 1.2544280003913466,
      ],
      1e-9,
    );
  });

  it('has with a window of two weeks on each side the limits 8, 7, 7, 6 from week 251 on and the same alarms', () => {
    const narrow = figures(farringtonFlexible(SALMONELLA_AGONA, { halfWindow: 2 }, FIRST - 1));
    expect(narrow.slice(251 - FIRST, 255 - FIRST).map((p) => p.limit)).toEqual([8, 7, 7, 6]);
    expect(alarms(narrow)).toEqual([257, 262, 263, 264]);
  });
});

describe('what has no history', () => {
  it('is answered with a reason, and zeros with a figure', () => {
    for (const method of [farrington, farringtonFlexible]) {
      expect(method(SALMONELLA_AGONA.slice(0, 150))).toEqual(Array(150).fill(reason));
      const zeros = Array<number | null>(170).fill(0);
      expect(method(zeros, {}, 165)[0]).toMatchObject({ expected: 0, limit: 0, alarm: false });
      expect(method([...zeros, 6], {}, 170)[0]).toMatchObject({ observed: 6, alarm: true });
      expect(method([...zeros, null], {}, 170)[0]).toEqual(reason);
      expect(
        method(
          Array(171)
            .fill(null)
            .map((_, i) => (i > 120 ? 3 : null)),
          {},
          170,
        )[0],
      ).toEqual(reason);
      expect(() => method([-1])).toThrow(RangeError);
      expect(() => method([1], { alpha: 1 })).toThrow(RangeError);
      for (const p of method(
        Array.from({ length: 200 }, (_, i) => +(i % 7 === 0)),
        {},
        160,
      )) {
        expect(isFigure(p) && Object.values(p).every((v) => typeof v === 'boolean' || Number.isFinite(v))).toBe(true);
      }
    }
  });
});

describe('negativeBinomialQuantile', () => {
  it('agrees with qnbinom and qpois of R', () => {
    const [size, prob] = [3.7, 0.4];
    const mean = (size * (1 - prob)) / prob;
    expect([0.99, 0.999, 0.5].map((p) => negativeBinomialQuantile(p, mean, 1 / prob))).toEqual([17, 23, 5]);
    expect(negativeBinomialQuantile(0.99, 0.2 * 19, 20)).toBe(43);
    expect([0.01, 0.5, 0.99].map((p) => negativeBinomialQuantile(p, 4, 1))).toEqual([0, 4, 9]);
    expect(negativeBinomialQuantile(0.99, 1e6, 1)).toBe(1_002_327);
    expect(negativeBinomialQuantile(0.5, 0, 3)).toBe(0);
    for (const [p, mean, phi] of [
      [0, 1, 1],
      [0.5, -1, 1],
      [0.5, 1, 0.5],
    ] as const)
      expect(() => negativeBinomialQuantile(p, mean, phi)).toThrow(RangeError);
  });
});

describe('quasiPoisson', () => {
  it('is the mean without a covariate, and nothing where columns say the same', () => {
    const y = [1, 4, 2, 0, 6];
    const one = quasiPoisson(
      y.map(() => [1]),
      y,
    );
    expect(one?.fitted[0]).toBeCloseTo(2.6, 9);
    expect(one?.dispersion).toBeCloseTo(y.reduce((sum, v) => sum + (v - 2.6) ** 2, 0) / 2.6 / 4, 4);
    expect(one?.hat.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(
      quasiPoisson(
        y.map(() => [1, 1]),
        y,
      ),
    ).toBeNull();
    expect(quasiPoisson([[1]], [3])).toBeNull();
    expect(() => quasiPoisson([[1]], [3, 4])).toThrow(RangeError);
  });
});
