import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from './classOf.ts';

const cutoffs = (middle: number, high: number, open: boolean, top = 100) => [
  { class: 'rendah' as const, from: 0, fromOpen: false, to: middle },
  { class: 'sedang' as const, from: middle, fromOpen: false, to: high },
  { class: 'tinggi' as const, from: high, fromOpen: open, to: top },
];
const KABKOTA = cutoffs(13.47, 49.33, false);
const PROVINSI = cutoffs(21.7, 68.5, true);

describe('classOf', () => {
  it.each([
    [0, 'rendah'],
    [13.46, 'rendah'],
    [13.47, 'sedang'],
    [49.32, 'sedang'],
    [49.33, 'tinggi'],
    [55, 'tinggi'],
    [100, 'tinggi'],
  ])('kabupaten/kota with %d is %s', (score, expected) => expect(classOf(score, KABKOTA)).toBe(expected));

  it.each([
    [21.69, 'rendah'],
    [21.7, 'sedang'],
    [55, 'sedang'],
    [68.5, 'sedang'],
    [68.51, 'tinggi'],
  ])('a province with %d is %s', (score, expected) => expect(classOf(score, PROVINSI)).toBe(expected));

  it('gives the edge to the lower class where the source says "up to": 33 and 66 of 2019', () => {
    const of2019 = cutoffs(33, 66, true).map((c) => (c.class === 'sedang' ? { ...c, fromOpen: true } : c));
    expect([33, 33.01, 66, 66.01].map((s) => classOf(s, of2019))).toEqual(['rendah', 'sedang', 'sedang', 'tinggi']);
  });

  it('has no class outside the scale, without cut-offs or without a number', () => {
    expect([classOf(-0.01, KABKOTA), classOf(100.01, KABKOTA), classOf(50, []), classOf(Number.NaN, KABKOTA)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('does not depend on the order of the cut-offs and never falls as the score grows', () => {
    const order = ['rendah', 'sedang', 'tinggi'];
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, fc.shuffledSubarray(KABKOTA, { minLength: 3 }), (a, b, shuffled) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((s) => order.indexOf(classOf(s, shuffled) ?? ''));
        return (low ?? -1) >= 0 && (low ?? 0) <= (high ?? 0);
      }),
    );
  });
});
