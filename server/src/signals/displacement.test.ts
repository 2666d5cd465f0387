import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displacement, type Effect } from './displacement.ts';
import { isFigure } from './noFigure.ts';

const figure = (found: unknown): Effect => {
  if (!found || !isFigure<Effect>(found as Effect)) throw new Error(JSON.stringify(found));
  return found as Effect;
};
const reason = { reason: { id: expect.any(String), en: expect.any(String) } };
const counts = fc.record({ before: fc.nat(500), after: fc.nat(500) });

describe('displacement', () => {
  it('gives the published worked example: -91.9, standard error 31.5', () => {
    const { local, spill, total } = displacement({
      target: { before: 207, after: 110, weight: 1.2 },
      control: { before: 308, after: 318, weight: 0.9 },
    });
    expect(Number(figure(local).value.toFixed(1))).toBe(-91.9);
    expect(Number(figure(local).standardError.toFixed(1))).toBe(31.5);
    expect(figure(local).p).toBeCloseTo(0.0035, 4);
    expect(spill).toBeNull();
    expect(total).toEqual(local);
  });

  it('adds what happened around the target to what happened in it', () => {
    const { local, spill, total } = displacement({
      target: { before: 100, after: 60 },
      control: { before: 100, after: 95 },
      buffer: { near: { before: 50, after: 62 }, control: { before: 50, after: 48 } },
    });
    expect([figure(local).value, figure(spill).value, figure(total).value]).toEqual([-35, 14, -21]);
    expect(figure(total).standardError).toBeCloseTo(Math.sqrt(160 + 195 + 112 + 98), 12);
  });

  it('changes its sign, and nothing else, when target and control are exchanged', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [one, other] = [displacement({ target: a, control: b }).local, displacement({ target: b, control: a }).local];
        if (!isFigure<Effect>(one)) {
          expect(other).toEqual(reason);
          return;
        }
        expect(figure(other).value).toBeCloseTo(-one.value, 9);
        expect(figure(other).p).toBeCloseTo(one.p, 12);
        expect(one.low <= one.value && one.value <= one.high && one.p >= 0 && one.p <= 1).toBe(true);
      }),
    );
  });

  it('keeps z when all weights are changed alike', () => {
    const example = (unit: number) =>
      displacement({ target: { before: 20, after: 9, weight: unit }, control: { before: 18, after: 17, weight: 2 * unit } });
    expect(figure(example(7).local).z).toBeCloseTo(figure(example(1).local).z, 12);
  });

  it('compares periods of unequal length by their weights', () => {
    const steady = displacement({
      target: { before: 30, after: 90, weight: { before: 1, after: 3 } },
      control: { before: 20, after: 60, weight: { before: 1, after: 3 } },
    });
    expect(figure(steady.local).value).toBeCloseTo(0, 12);
    expect(figure(steady.local).standardError).toBeCloseTo(Math.sqrt(30 + 10 + 20 + 60 / 9), 12);
  });

  it('has a reason for unknown counts and where nothing happened at all', () => {
    const some = { before: 3, after: 4 };
    expect(displacement({ target: { before: null, after: 4 }, control: some }).local).toEqual(reason);
    const unknownBuffer = displacement({
      target: some,
      control: some,
      buffer: { near: some, control: { before: 1, after: null } },
    });
    expect(unknownBuffer).toEqual({ local: expect.objectContaining({ value: 0 }), spill: reason, total: reason });
    const none = { before: 0, after: 0 };
    expect(displacement({ target: none, control: none }).local).toEqual(reason);
  });

  it('refuses what is no count or weight', () => {
    const some = { before: 3, after: 4 };
    expect(() => displacement({ target: { before: -1, after: 4 }, control: some })).toThrow(RangeError);
    for (const weight of [0, -1, Number.NaN])
      expect(() => displacement({ target: { ...some, weight }, control: some })).toThrow(RangeError);
  });
});
