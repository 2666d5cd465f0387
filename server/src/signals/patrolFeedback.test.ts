import { describe, expect, it } from 'vitest';
import { patrolFeedback } from './patrolFeedback.ts';

const SEEDS = [1, 2, 3, 4, 5];
const shares = (corrected: boolean, rates: [number, number] = [0.6, 0.4], start: [number, number] = [50, 50]) =>
  SEEDS.map((seed) => patrolFeedback({ rates, start, visits: 100_000, corrected, seed }).share);

describe('patrolFeedback', () => {
  it('runs away when findings are taken as they are: a true share of 60 % keeps growing, past 85 %', () => {
    for (const seed of SEEDS) {
      const after = (visits: number) =>
        patrolFeedback({ rates: [0.6, 0.4], start: [50, 50], visits, corrected: false, seed }).share;
      const [early, later, late] = [after(2_000), after(20_000), after(200_000)];
      expect(early).toBeGreaterThan(0.62);
      expect(later).toBeGreaterThan(early);
      expect(late).toBeGreaterThan(Math.max(later, 0.85));
    }
  });

  it('goes to the true ratio when findings are weighed by the effort', () => {
    for (const share of shares(true)) expect(Math.abs(share - 0.6)).toBeLessThan(0.03);
  });

  it('forgets a wrong start when corrected, and keeps it for ever when not, although both regions are equal', () => {
    for (const share of shares(true, [0.5, 0.5], [150, 50])) expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
    const kept = shares(false, [0.5, 0.5], [150, 50]);
    expect(kept.reduce((a, b) => a + b, 0) / SEEDS.length).toBeGreaterThan(0.65);
  });

  it('is the same for the same seed and refuses what cannot be', () => {
    const rule = { rates: [0.2, 0.1], visits: 500, corrected: true, seed: 9 } as const;
    expect(patrolFeedback(rule)).toEqual(patrolFeedback(rule));
    expect(patrolFeedback({ ...rule, visits: 0 })).toEqual({ share: 0.5, visitsToFirst: 0 });
    expect(() => patrolFeedback({ ...rule, rates: [1.2, 0] })).toThrow(RangeError);
    expect(() => patrolFeedback({ ...rule, start: [0, 1] })).toThrow(RangeError);
    expect(() => patrolFeedback({ ...rule, visits: 1.5 })).toThrow(RangeError);
  });
});
