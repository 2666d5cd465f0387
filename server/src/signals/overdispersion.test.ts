import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from './expectRelative.fixture.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';
import { isFigure } from './noFigure.ts';
import { funnelZ, overdispersion } from './overdispersion.ts';

const cases = DEATHS_BIRTHS.reduce((sum, [o]) => sum + o, 0);
const births = DEATHS_BIRTHS.reduce((sum, [, n]) => sum + n, 0);
const Z = DEATHS_BIRTHS.map(([o, n]) => funnelZ(o, (n * cases) / births));
const phiOf = (z: readonly (number | null)[]) => {
  const found = overdispersion(z);
  if (!isFigure<{ phi: number; n: number }>(found)) throw new Error(found.reason.en);
  return found.phi;
};
const beyond = (z: readonly number[], limit: number) => z.filter((v) => Math.abs(v) > limit).length;

describe('funnel z-scores and overdispersion', () => {
  it('finds 15 and 5 counties of North Carolina outside 95 % and 99.8 %', () => {
    expectRelative(Z.slice(0, 3), [-0.8116831939663165, -0.9921913440509864, -0.5689672167417259]);
    expect([beyond(Z, 1.959963984540054), beyond(Z, 3.090232306167813)]).toEqual([15, 5]);
  });

  it('finds phi 1.2746, which leaves 12 and 4', () => {
    const phi = phiOf(Z);
    expectRelative([phi], [1.2745907836028516]);
    const adjusted = Z.map((z) => z / Math.sqrt(phi));
    expect([beyond(adjusted, 1.959963984540054), beyond(adjusted, 3.090232306167813)]).toEqual([12, 4]);
  });

  it('is at least 1, does not depend on order or sign, and one wild score cannot move it far', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 11, maxLength: 60 }), (z) => {
        const phi = phiOf(z);
        expect(phi).toBeGreaterThanOrEqual(1);
        expectRelative([phiOf([...z].reverse()), phiOf(z.map((v) => -v))], [phi, phi]);
        const most = z.indexOf(Math.max(...z));
        const wild = z.map((v, i) => (i === most ? 1e9 : v));
        expectRelative([phiOf(wild)], [phi]);
      }),
    );
  });

  it('leaves unknown scores out and gives a reason for fewer than five', () => {
    expect(phiOf([...Z, null, null])).toBe(phiOf(Z));
    expect(overdispersion([1, 2, 3, 4, null])).toEqual({ reason: { id: expect.any(String), en: expect.any(String) } });
    expect(phiOf([0, 0, 0, 0, 0])).toBe(1);
    for (const bad of [0, Number.NaN]) expect(() => funnelZ(1, bad)).toThrow(RangeError);
  });
});
