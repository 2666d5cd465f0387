import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectRelative } from '../expectRelative.fixture.ts';
import { isFigure } from '../noFigure.ts';
import { type EarsPeriod, ears } from './ears.ts';
import { SALMONELLA_AGONA } from './salmonellaAgona.fixture.ts';

/** R's threshold at alpha 0.001, and next to no least standard deviation, as R has it by default. */
const AS_R = { threshold: 3.090232306167813, minSd: 1e-12 };
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const at = (found: ReturnType<typeof ears>, i: number): EarsPeriod => {
  const period = found[i];
  if (!period || !isFigure<EarsPeriod>(period)) throw new Error(`no figure for period ${i}`);
  return period;
};
/** Weeks as published: the first one is 1; weeks 20 to 312 are compared. */
const alarms = (found: ReturnType<typeof ears>) =>
  found.flatMap((p, i) => (i >= 19 && isFigure<EarsPeriod>(p) && p.alarm ? [i + 1] : []));

const series = fc.array(fc.option(fc.nat(30), { freq: 8 }), { maxLength: 40 });

describe('ears on Salmonella agona, weeks 20 to 312', () => {
  it('raises the 16 alarms of C1 and has its first limits', () => {
    const found = ears(SALMONELLA_AGONA, 'C1', AS_R);
    expect(alarms(found)).toEqual([21, 30, 36, 62, 75, 80, 82, 111, 128, 191, 192, 210, 232, 283, 284, 294]);
    expectRelative(
      [19, 20, 21].map((i) => at(found, i).limit),
      [3.637534290731327, 4.090232306167813, 8.321480305840154],
    );
  });

  it('raises the 20 alarms of C2 and has its first limits', () => {
    const found = ears(SALMONELLA_AGONA, 'C2', AS_R);
    expect(alarms(found)).toEqual([21, 36, 47, 63, 80, 81, 82, 111, 128, 144, 145, 192, 193, 210, 211, 233, 264, 283, 284, 285]);
    expectRelative(
      [19, 20, 21].map((i) => at(found, i).limit),
      [4.56829290764893, 4.724207368988136, 3.637534290731327],
    );
  });

  it('has with three standard deviations the statistics of the definition', () => {
    const [c1, c2] = [ears(SALMONELLA_AGONA, 'C1'), ears(SALMONELLA_AGONA, 'C2')];
    const weeks = [20, 21, 22, 62, 82, 111];
    expectRelative(
      weeks.map((w) => at(c1, w - 1).statistic),
      [1.2702146976599116, 5, 0.6013377943029549, 4.543441112511215, 3.2002362180591173, 3.9048841597097192],
    );
    expectRelative(
      weeks.map((w) => at(c2, w - 1).statistic),
      [0.8660254037844387, 4.236808875858038, 2.381652558112334, 2.004459314343183, 6.1759903774906535, 4.286974604602202],
    );
    expect(alarms(c2)).toEqual([
      21, 36, 47, 63, 75, 79, 80, 81, 82, 83, 111, 128, 144, 145, 192, 193, 210, 211, 233, 264, 283, 284, 285,
    ]);
  });
});

describe('ears', () => {
  it('compares with the seven periods before (C1), and with those before the guard band (C2)', () => {
    const rising = [1, 2, 1, 0, 2, 1, 0, 6, 9, 12];
    expect(at(ears(rising, 'C1'), 7)).toMatchObject({
      observed: 6,
      expected: 1,
      sd: expect.closeTo(Math.sqrt(4 / 6), 12),
      alarm: true,
    });
    // Two periods later the rise has spoiled C1's yardstick, not that of C2.
    expect(at(ears(rising, 'C1'), 9).expected).toBeCloseTo(19 / 7, 12);
    expect(at(ears(rising, 'C2'), 9)).toMatchObject({ expected: 1, alarm: true });
    expect(ears(rising, 'C2').slice(7, 9)).toEqual([reason, reason]);
  });

  it('is no alarm at exactly the limit, and after zeros one case is none, two are', () => {
    const zeros = Array<number>(7).fill(0);
    expect(at(ears([...zeros, 1], 'C1'), 7)).toMatchObject({ limit: 1.5, statistic: 2, alarm: false });
    expect(at(ears([...zeros, 2], 'C1'), 7).alarm).toBe(true);
    expect(at(ears([...zeros, 3], 'C1', { minSd: 1 }), 7)).toMatchObject({ limit: 3, alarm: false });
    expect(at(ears([...zeros, 0], 'C1'), 7)).toMatchObject({ statistic: 0, alarm: false });
  });

  it('takes an unknown period as unknown, not as zero', () => {
    const gap = [2, 3, null, 2, 3, 2, 3, 4, 5];
    expect(ears(gap, 'C1')[2]).toEqual(reason);
    expect(ears(gap, 'C1')[7]).toEqual(reason);
    expect(at(ears(gap, 'C1', { leastKnown: 5 }), 7).expected).toBe(2.5);
    expect(ears([null, null, null, 1, 2, 3, 4, 9], 'C1', { leastKnown: 5 })[7]).toEqual(reason);
  });

  it('has for every period a finite figure or a reason, for any series', () => {
    fc.assert(
      fc.property(series, fc.constantFrom('C1' as const, 'C2' as const), (values, method) => {
        const found = ears(values, method);
        expect(found).toHaveLength(values.length);
        for (const [i, p] of found.entries()) {
          if (!isFigure<EarsPeriod>(p)) expect(p).toEqual(reason);
          else {
            for (const v of [p.expected, p.sd, p.statistic, p.limit]) expect(Number.isFinite(v)).toBe(true);
            expect(p.observed).toBe(values[i]);
            expect(p.alarm).toBe(p.observed > p.limit);
          }
        }
      }),
    );
  });

  it('raises the same alarms when all counts and the least deviation are scaled alike', () => {
    fc.assert(
      fc.property(series, (values) => {
        const scaled = ears(
          values.map((v) => (v === null ? null : v * 8)),
          'C2',
          { minSd: 4 },
        );
        const alarm = (found: ReturnType<typeof ears>) => found.map((p) => isFigure<EarsPeriod>(p) && p.alarm);
        expect(alarm(scaled)).toEqual(alarm(ears(values, 'C2')));
      }),
    );
  });

  it('never loses an alarm when more is observed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }), fc.nat(50), (values, more) => {
        const raised = [...values.slice(0, 7), (values[7] as number) + more];
        expect(at(ears(raised, 'C1'), 7).statistic).toBeGreaterThanOrEqual(at(ears(values, 'C1'), 7).statistic);
      }),
    );
  });

  it('refuses options and values that are none', () => {
    expect(ears([], 'C1')).toEqual([]);
    for (const bad of [
      { baseline: 2 },
      { baseline: 7.5 },
      { minSd: 0 },
      { threshold: Number.NaN },
      { leastKnown: 8 },
      { leastKnown: 2 },
    ]) {
      expect(() => ears([1], 'C1', bad)).toThrow(RangeError);
    }
    expect(() => ears([Number.NaN], 'C1')).toThrow(RangeError);
  });
});
