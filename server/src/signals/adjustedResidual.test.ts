import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedResiduals } from './adjustedResidual.ts';
import { expectRelative } from './expectRelative.fixture.ts';
import { isFigure } from './noFigure.ts';

const HAIR_EYE = [
  [68, 20, 15, 5],
  [119, 84, 54, 29],
  [26, 17, 14, 14],
  [7, 94, 10, 16],
];
const numbers = (table: readonly (readonly number[])[]) =>
  adjustedResiduals(table).flatMap((row) => row.map((cell) => (isFigure(cell) ? cell.residual : Number.NaN)));
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([r, c]) => fc.array(fc.array(fc.nat(20), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

describe('adjustedResiduals', () => {
  it("agrees with R for Snee's hair and eye colours", () => {
    expectRelative(
      numbers(HAIR_EYE),
      [
        6.136519694576918, -4.253815523487684, -0.5750260610541543, -2.287896018114099, 2.164282379358352, -3.3978827881414597,
        2.0502162063604534, -0.5082630130324771, -0.10082421607950331, -2.3110522586275706, 0.9895117952252129, 2.576568595904923,
        -8.328248328850817, 9.967550121154481, -2.737976977958022, 0.7320231857278576,
      ],
      1e-8,
    );
  });

  it('is opposite in the two rows of a table of two', () => {
    const [a, b, c, d, e, f] = numbers([
      [29, 7, 7],
      [13, 7, 21],
    ]);
    expectRelative([a ?? 0, b ?? 0, c ?? 0], [3.2741965453502733, -0.09761768062797596, -3.3956363175602937], 1e-8);
    expectRelative([d ?? 0, e ?? 0, f ?? 0], [-(a ?? 0), -(b ?? 0), -(c ?? 0)]);
  });

  it('is a finite number or has a reason, and expected counts add up to the rows', () => {
    fc.assert(
      fc.property(table, (counts) => {
        for (const [i, row] of adjustedResiduals(counts).entries()) {
          const found = row.filter(isFigure<{ residual: number; expected: number }>);
          for (const cell of found) expect(Number.isFinite(cell.residual)).toBe(true);
          for (const cell of row) if (!isFigure(cell)) expect(cell).toEqual(reason);
          const total = (counts[i] as number[]).reduce((sum, v) => sum + v, 0);
          if (found.length > 0) expect(found.reduce((sum, cell) => sum + cell.expected, 0)).toBeCloseTo(total, 9);
        }
      }),
    );
  });

  it('has a reason for an empty area, an issue without cases, and a table without comparison', () => {
    expect(
      adjustedResiduals([
        [0, 0],
        [3, 4],
        [1, 5],
      ])[0],
    ).toEqual([reason, reason]);
    expect(
      adjustedResiduals([
        [3, 0, 4],
        [1, 0, 5],
      ]).map((row) => row[1]),
    ).toEqual([reason, reason]);
    expect(adjustedResiduals([[3, 4]])).toEqual([[reason, reason]]);
    expect(adjustedResiduals([[3], [4]])).toEqual([[reason], [reason]]);
    expect(
      adjustedResiduals([
        [0, 0],
        [0, 0],
      ])[0],
    ).toEqual([reason, reason]);
    expect(adjustedResiduals([])).toEqual([]);
  });

  it('refuses what is no table of counts', () => {
    expect(() => adjustedResiduals([[1, 2], [3]])).toThrow(RangeError);
    for (const bad of [-1, 0.5, Number.NaN]) expect(() => adjustedResiduals([[bad, 1]])).toThrow(RangeError);
  });
});
