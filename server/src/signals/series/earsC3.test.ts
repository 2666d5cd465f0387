import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import { type C3Period, earsC3 } from './earsC3.ts';
import { SALMONELLA_AGONA } from './salmonellaAgona.fixture.ts';

const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const at = (found: ReturnType<typeof earsC3>, i: number): C3Period => {
  const period = found[i];
  if (!period || !isFigure<C3Period>(period)) throw new Error(`no figure for period ${i}`);
  return period;
};

describe('earsC3', () => {
  it('has the statistics and the 60 alarms of its definition on Salmonella agona, weeks 20 to 312', () => {
    // Computed in R from the definition with the least standard deviation 0.5; surveillance's own C3 (23 alarms) is not the definition.
    const found = earsC3(SALMONELLA_AGONA);
    expectRelative(
      [20, 21, 22, 62, 82, 111].map((w) => at(found, w - 1).statistic),
      [0.15549332977946473, 3.2368088758580376, 4.618461433970372, 1.0044593143431828, 12.368089656809508, 3.286974604602202],
    );
    const weeks = found.flatMap((p, i) => (i >= 19 && isFigure<C3Period>(p) && p.alarm ? [i + 1] : []));
    expect(weeks).toEqual([
      21, 22, 23, 32, 33, 34, 36, 37, 38, 47, 48, 49, 63, 64, 65, 75, 76, 77, 79, 80, 81, 82, 83, 84, 85, 111, 112, 113, 128, 129,
      130, 144, 145, 146, 147, 192, 193, 194, 195, 210, 211, 212, 213, 233, 234, 235, 241, 242, 243, 264, 265, 266, 282, 283, 284,
      285, 286, 287, 295, 296,
    ]);
  });

  it("contains the 23 alarms of R's surveillance as what the two periods before bring along", () => {
    // Its upper bound starts from the observed value, so that this period's own count has no say (unless it is 0).
    const found = earsC3(SALMONELLA_AGONA, { minSd: 1e-12 });
    const weeks = found.flatMap((p, i) =>
      i >= 19 && isFigure<C3Period>(p) && p.carried > 3.090232306167813 && p.observed > 0 ? [i + 1] : [],
    );
    expect(weeks).toEqual([
      22, 23, 64, 81, 82, 83, 84, 129, 145, 146, 147, 193, 194, 195, 211, 212, 235, 283, 284, 285, 286, 287, 296,
    ]);
  });

  it('adds up a rise that no single period shows', () => {
    // Baseline 4 6 4 6 4 6 5 (mean 5, sd 1) for the first of the three; each later one moves it by one period.
    const found = earsC3([4, 6, 4, 6, 4, 6, 5, 5, 5, 7, 7, 7]);
    expect(at(found, 11)).toMatchObject({ observed: 7, alarm: true });
    expect(found.slice(0, 11)).toEqual(Array(11).fill(reason));
    expect(at(found, 11).statistic).toBeGreaterThan(2);
  });

  it('says that an alarm is carried over from a peak two periods ago', () => {
    const found = earsC3([4, 6, 4, 6, 4, 6, 5, 5, 5, 5, 5, 20, 0, 0, 0]);
    expect(at(found, 13)).toMatchObject({ observed: 0, alarm: true, limit: null });
    expect(at(found, 13).carried).toBe(at(found, 13).statistic);
    expect(at(found, 14).alarm).toBe(false);
  });

  it('is an alarm exactly when the count is above its limit, for all series', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(30), { freq: 20 }), { maxLength: 40 }), (values) => {
        for (const p of earsC3(values)) {
          if (!isFigure<C3Period>(p)) {
            expect(p).toEqual(reason);
            continue;
          }
          expect(p.statistic).toBeGreaterThanOrEqual(p.carried);
          if (p.limit === null) expect(p.alarm).toBe(true);
          // Where the count is within rounding of the limit, either answer is right.
          else if (Math.abs(p.observed - p.limit) > 1e-9) expect(p.alarm).toBe(p.observed > p.limit);
        }
      }),
    );
  });

  it('has a reason while one of the three periods is unknown', () => {
    const values = [...Array<number>(11).fill(3), 3, null, 3, 3, 3];
    const found = earsC3(values, { leastKnown: 5 });
    expect(isFigure(found[11] as C3Period)).toBe(true);
    expect(found.slice(12, 15)).toEqual([reason, reason, reason]);
    expect(at(found, 15).statistic).toBe(0);
  });
});
