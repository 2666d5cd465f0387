import { describe, expect, it } from 'vitest';
import { regressionToMean } from './regressionToMean.ts';

const COUNTS = [60, 42, 30, 25, 22, 20, 18, 12];
const areas = COUNTS.map((count, i) => ({ code: `19.0${i + 1}`, count, voters: 100_000 }));
const one = { target: 1, comparison: 1 };

describe('regressionToMean', () => {
  it('expects the highest area to fall by what empirical Bayes draws it, and an average one hardly to move', () => {
    const found = regressionToMean(areas, { target: ['19.01'], comparison: ['19.03'] }, one);
    // Mean 28.625, variance 210.73, less the mean: 182.11; weight of the own count 182.11 / 210.73 = 0.8642.
    expect(found?.target).toBeCloseTo(28.625 + 0.8642 * (60 - 28.625) - 60, 2);
    expect(Math.abs(found?.comparison ?? 9)).toBeLessThan(0.2);
    expect(found).toMatchObject({ n: 8, lowerShare: 1, highest: true });
    expect(found?.text.id).toContain('Sebelumnya laju sasaran tertinggi dari 8 wilayah.');
    const second = regressionToMean(areas, { target: ['19.02'], comparison: ['19.03'] }, one);
    expect(second?.text.id).toContain('lebih tinggi daripada 6 dari 7 wilayah lainnya');
  });

  it('is told in the unit of the effect, and takes areas for equally large where voters are not known', () => {
    const plain = regressionToMean(areas, { target: ['19.01'], comparison: ['19.08'] }, one);
    const scaled = regressionToMean(areas, { target: ['19.01'], comparison: ['19.08'] }, { target: 2, comparison: 2 });
    expect(scaled?.difference).toBeCloseTo((plain?.difference ?? 0) / 2, 12);
    const without = areas.map((a) => ({ ...a, voters: null }));
    expect(regressionToMean(without, { target: ['19.01'], comparison: ['19.08'] }, one)?.target).toBeCloseTo(
      plain?.target ?? 0,
      9,
    );
  });

  it('is not estimated from few areas, or where a count of the groups is unknown', () => {
    expect(regressionToMean(areas.slice(0, 3), { target: ['19.01'], comparison: ['19.02'] }, one)).toBeNull();
    const silent = areas.map((a) => (a.code === '19.02' ? { ...a, count: null } : a));
    expect(regressionToMean(silent, { target: ['19.01'], comparison: ['19.02'] }, one)).toBeNull();
  });
});
