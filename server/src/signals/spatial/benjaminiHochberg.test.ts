import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjaminiHochberg.ts';

describe('benjaminiHochberg', () => {
  it('gives the figures of p.adjust in R', () => {
    const p = [0.01, 0.04, 0.03, 0.2, 0.03, 1];
    expect([...benjaminiHochberg(p)].map((v) => Number(v.toFixed(12)))).toEqual([0.06, 0.06, 0.06, 0.24, 0.06, 1]);
    expect([...benjaminiHochberg([0.01, 0.04, 0.03])].map((v) => Number(v.toFixed(12)))).toEqual([0.03, 0.04, 0.04]);
  });

  it('rejects what the step-up rule of the paper rejects: all up to the last p(i) <= alpha i / m', () => {
    const p = fc.array(fc.integer({ min: 0, max: 200 }).map((k) => k / 200), { maxLength: 30 }); // biome-ignore format: one line
    fc.assert(
      fc.property(p, (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const last = sorted.findLastIndex((v, i) => v <= (0.05 * (i + 1)) / values.length + 1e-12);
        const cut = last < 0 ? -1 : (sorted[last] as number);
        expect([...benjaminiHochberg(values)].map((q) => q <= 0.05 + 1e-12)).toEqual(values.map((v) => v <= cut));
      }),
    );
  });

  it('adjusts nothing when there is nothing', () => {
    expect(benjaminiHochberg([])).toHaveLength(0);
  });
});
