import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountProbability, choynowski } from './choynowski.ts';
import { expectRelative } from './expectRelative.fixture.ts';
import { DEATHS_BIRTHS } from './ncSids.fixture.ts';
import { isFigure } from './noFigure.ts';

const NC = DEATHS_BIRTHS.map(([count, denominator]) => ({ count, denominator }));
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };

describe('choynowski', () => {
  const map = choynowski(NC).filter(isFigure<CountProbability>);

  it('gives the published map of North Carolina: Ashe 0.3533, 17 above 0.95, 7 below 0.05', () => {
    expectRelative(
      map.slice(0, 3).map((f) => f.atMost),
      [0.3532565833533381, 0.37364704271996874, 0.37717972593940485],
    );
    expect(map.filter((f) => f.atMost > 0.95)).toHaveLength(17);
    expect(map.filter((f) => f.atMost < 0.05)).toHaveLength(7);
  });

  it("takes the tail on the count's own side, as Choynowski did", () => {
    const least = map.reduce((a, b) => (b.probability < a.probability ? b : a));
    expect(map.indexOf(least)).toBe(84);
    expect(least.side).toBe('more');
    // R takes 1 - ppois, which costs it digits; ours is summed directly.
    expectRelative([least.probability], [1.3278855847120852e-6], 1e-9);
    expectRelative([(map[3] as CountProbability).probability], [0.7258663072154543]);
  });

  it('gives areas expected counts that add up to the cases, and probabilities from 0 to 1', () => {
    const areas = fc.array(fc.record({ count: fc.nat(50), denominator: fc.integer({ min: 1, max: 5000 }) }), { minLength: 1 });
    fc.assert(
      fc.property(areas, (given) => {
        const cases = given.reduce((sum, a) => sum + a.count, 0);
        const found = choynowski(given).filter(isFigure<CountProbability>);
        expect(found.reduce((sum, f) => sum + f.expected, 0)).toBeCloseTo(cases, 6);
        for (const f of found) expect(f.probability >= 0 && f.probability <= 1).toBe(true);
      }),
    );
  });

  it('has a reason where a figure is missing and where there are no cases at all', () => {
    const holes = choynowski([
      { count: null, denominator: 5 },
      { count: 2, denominator: null },
      { count: 2, denominator: 9 },
    ]);
    expect(holes).toEqual([reason, reason, expect.objectContaining({ expected: 2 })]);
    expect(
      choynowski([
        { count: 0, denominator: 5 },
        { count: 0, denominator: 9 },
      ]),
    ).toEqual([reason, reason]);
  });
});
