import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from './expectRelative.fixture.ts';
import { funnelBand, funnelLimits } from './funnelLimits.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';

describe('funnelLimits', () => {
  // R: r <- qpois(p, E); max(0, (r - (ppois(r, E) - p) / dpois(r, E)) / E)
  it.each([
    [0.5, 0, 0, 3.720051822921999, 6.951717961800783],
    [2, 0, 0, 2.3831181808575947, 3.556279622997905],
    [5, 0, 0.10841315910257658, 1.8753117175325542, 2.554270756327973],
    [10, 0.12205293158961342, 0.37751879476884026, 1.615995067334478, 2.0662000835994982],
    [50, 0.5824563298296314, 0.7224344700191486, 1.276609833754678, 1.4550281703123857],
    [500, 0.8636775289317525, 0.9122978694240467, 1.087599372954637, 1.140006864687917],
  ])('agrees with R for %d expected', (expected, low998, low95, high95, high998) => {
    const found = funnelLimits(expected);
    expectRelative([found.low998, found.low95, found.high95, found.high998], [low998, low95, high95, high998]);
  });

  it('is ordered around 1, without steps, and narrows as the expected count grows', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50_000, noNaN: true }), (expected) => {
        const here = funnelLimits(expected);
        const next = funnelLimits(expected * 1.01);
        expect(here.low998).toBeLessThanOrEqual(here.low95);
        expect(here.low95).toBeLessThan(1);
        expect(here.high95).toBeGreaterThanOrEqual(1);
        expect(here.high998).toBeGreaterThanOrEqual(here.high95);
        for (const v of Object.values(next)) expect(Number.isFinite(v)).toBe(true);
        if (expected < 0.1) return;
        expect(Math.abs(next.high998 / here.high998 - 1)).toBeLessThan(0.03);
        expect(funnelLimits(expected * 2).high998).toBeLessThan(here.high998);
      }),
    );
  });

  it('keeps the upper limit at 1 where hardly anything is expected', () => {
    expect(funnelLimits(0.01)).toMatchObject({ low95: 0, high95: 1 });
    expect(funnelBand(0, funnelLimits(0.01))).toBe('within');
  });

  it('widens with overdispersion by its square root and never below 0', () => {
    const wide = funnelLimits(10, 4);
    expect(wide.high95 - 1).toBeCloseTo(2 * (funnelLimits(10).high95 - 1), 12);
    expect(wide.low998).toBe(0);
  });

  it('finds 15 counties of North Carolina beyond 95 % and 4 of them beyond 99.8 %, as R with the same formula', () => {
    const cases = DEATHS_BIRTHS.reduce((sum, [o]) => sum + o, 0);
    const births = DEATHS_BIRTHS.reduce((sum, [, n]) => sum + n, 0);
    const bands = (phi: number) =>
      DEATHS_BIRTHS.map(([o, n]) => funnelBand(o / ((n * cases) / births), funnelLimits((n * cases) / births, phi)));
    const count = (phi: number) => [
      bands(phi).filter((b) => b !== 'within').length,
      bands(phi).filter((b) => b === 'beyond998').length,
    ];
    expect(count(1)).toEqual([15, 4]);
    expect(count(1.2745907836028516)).toEqual([12, 3]);
  });

  it('calls a value on a limit within it', () => {
    const limits = funnelLimits(20);
    expect([limits.low95, 1, limits.high95].map((r) => funnelBand(r, limits))).toEqual(['within', 'within', 'within']);
    expect([limits.low998, limits.high998].map((r) => funnelBand(r, limits))).toEqual(['beyond95', 'beyond95']);
    expect(funnelBand(limits.high998 * 1.0001, limits)).toBe('beyond998');
    expect(funnelBand(0, funnelLimits(0.5))).toBe('within');
  });

  it('refuses an expected count or a factor that is none', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => funnelLimits(bad)).toThrow(RangeError);
    for (const bad of [0.5, Number.NaN]) expect(() => funnelLimits(10, bad)).toThrow(RangeError);
  });
});
