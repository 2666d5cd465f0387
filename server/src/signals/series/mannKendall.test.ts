import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import { type MannKendall, mannKendall } from './mannKendall.ts';
import { NILE } from './nile.fixture.ts';
import { SALMONELLA_AGONA } from './salmonellaAgona.fixture.ts';

const figure = (series: readonly (number | null)[]): MannKendall => {
  const found = mannKendall(series);
  if (!isFigure<MannKendall>(found)) throw new Error(found.reason.en);
  return found;
};
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };

describe('mannKendall', () => {
  it("agrees with R's Kendall test with continuity and tie correction", () => {
    const nile = figure(NILE);
    expect([nile.s, nile.n]).toEqual([-1387, 100]);
    expectRelative(
      [nile.variance, nile.z, nile.p, nile.tau],
      [112728.33333333333, -4.1280665228441, 3.658262921664341e-5, -0.280741334724613],
    );
    const salmonella = figure(SALMONELLA_AGONA.slice(0, 60));
    expectRelative([salmonella.z, salmonella.p, salmonella.tau], [1.5889450048628153, 0.11207280933798976, 0.15037393977968436]);
    const tied = figure([0, 1, 0, 2, 3, 1, 4, 2, 5, 0, 6, 4]);
    expectRelative([tied.z, tied.p, tied.tau], [2.1598723443040146, 0.030782553231725733, 0.5085133809309825]);
  });

  it('looks at the order only: it does not change when values are scaled, turns its sign when they are reversed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 8, maxLength: 30 }), (values) => {
        const found = mannKendall(values);
        expect(mannKendall(values.map((v) => v * v * 3 + 7))).toEqual(found);
        const turned = mannKendall([...values].reverse());
        if (!isFigure<MannKendall>(found)) {
          expect(turned).toEqual(reason);
          return;
        }
        expect(turned).toMatchObject({ p: found.p, variance: found.variance });
        expect(found.s + (turned as MannKendall).s).toBe(0);
        expect(found.p >= 0 && found.p <= 1 && Math.abs(found.tau) <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  it('leaves unknown periods out', () => {
    expect(figure([1, null, 2, 3, null, 4, 5, 6])).toEqual(figure([1, 2, 3, 4, 5, 6]));
  });

  it('finds no trend, and no NaN, where rises and falls balance', () => {
    expect(figure([1, 2, 3, 3, 2, 1, 1, 2, 3, 3, 2, 1])).toMatchObject({ s: 0, z: 0, p: 1, tau: 0 });
  });

  it('answers with a reason where no order of the values could show a trend', () => {
    for (const s of [[], [3], [1, 2, 3, 4], [5, 5, 5, 5, 5, 5, 5, 5], [0, 0, 0, 0, 0, 0, 0, 1]])
      expect(mannKendall(s)).toEqual(reason);
    expect(figure([1, 2, 3, 4, 5]).p).toBeCloseTo(0.0275, 4);
    expect(() => mannKendall([1, Number.NaN])).toThrow(RangeError);
  });
});
