import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Association, cramersV } from './cramersV.ts';
import { expectRelative } from './expectRelative.fixture.ts';
import { isFigure } from './noFigure.ts';
import { seededRandom } from './seededRandom.ts';

const figure = (table: readonly (readonly number[])[]): Association => {
  const found = cramersV(table);
  if (!isFigure<Association>(found)) throw new Error(found.reason.en);
  return found;
};
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([r, c]) => fc.array(fc.array(fc.nat(20), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

describe('cramersV', () => {
  it('agrees with R for the arthritis trial and for hair and eye colours', () => {
    const arthritis = figure([
      [29, 7, 7],
      [13, 7, 21],
    ]);
    expectRelative([arthritis.chiSquare, arthritis.value], [13.055019852524108, 0.3942295054993213]);
    expect(arthritis.corrected).toBeCloseTo(0.3646, 4);
    const hair = figure([
      [68, 20, 15, 5],
      [119, 84, 54, 29],
      [26, 17, 14, 14],
      [7, 94, 10, 16],
    ]);
    expectRelative([hair.chiSquare, hair.value], [138.28984162600827, 0.2790446233426584]);
    expect(hair.degreesOfFreedom).toBe(9);
  });

  it('is 1 when each area has an issue of its own and 0 when all have the same mix', () => {
    expect(
      figure([
        [40, 0],
        [0, 60],
      ]),
    ).toMatchObject({ value: 1, corrected: expect.closeTo(1, 9) });
    expect(
      figure([
        [4, 8],
        [10, 20],
      ]),
    ).toMatchObject({ value: 0, corrected: 0, chiSquare: 0 });
  });

  it('is large by chance alone in a map of many areas with few cases, where the corrected value is near 0', () => {
    const random = seededRandom(11);
    const noise = Array.from({ length: 300 }, () => {
      const row = Array<number>(8).fill(0);
      for (let i = 0; i < 4; i++) {
        const issue = random.below(8);
        row[issue] = (row[issue] as number) + 1;
      }
      return row;
    });
    expect(figure(noise).value).toBeGreaterThan(0.45);
    expect(figure(noise).corrected).toBeLessThan(0.1);
  });

  it('is from 0 to 1, the same for the table turned around, with empty lines, and with all counts tenfold', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const found = cramersV(counts);
        if (!isFigure<Association>(found)) {
          expect(found).toEqual(reason);
          return;
        }
        for (const v of [found.value, found.corrected]) expect(v >= 0 && v <= 1).toBe(true);
        const turned = (counts[0] as number[]).map((_, j) => counts.map((row) => row[j] as number));
        expect(figure(turned).value).toBeCloseTo(found.value, 9);
        expect(figure([...counts, (counts[0] as number[]).map(() => 0)]).value).toBeCloseTo(found.value, 12);
        expect(figure(counts.map((row) => row.map((v) => v * 10))).value).toBeCloseTo(found.value, 9);
      }),
    );
  });

  it('has a reason without two areas or two issues with cases', () => {
    for (const t of [
      [],
      [[]],
      [
        [0, 0],
        [0, 0],
      ],
      [[3, 4]],
      [
        [3, 4],
        [0, 0],
      ],
      [
        [3, 0],
        [4, 0],
      ],
    ])
      expect(cramersV(t)).toEqual(reason);
    expect(
      figure([
        [1, 0],
        [0, 1],
      ]).corrected,
    ).toBe(0);
  });
});
