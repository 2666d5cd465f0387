import { describe, expect, it } from 'vitest';
import { ageOf, isOld, judgedOn, localToday } from './recency.ts';

describe('how old an activity is', () => {
  it('is told in days, months or years, and not at all of a day that is still to come', () => {
    expect(ageOf('2024-11-20', '2024-11-27')).toEqual({ unit: 'day', n: 7 });
    expect(ageOf('2024-08-27', '2024-11-27')).toEqual({ unit: 'month', n: 3 });
    expect(ageOf('2022-11-07', '2026-11-22')).toEqual({ unit: 'year', n: 4 });
    expect(ageOf('2025-11-22', '2026-11-22')).toEqual({ unit: 'year', n: 1 });
    expect(ageOf('2024-11-27', '2024-11-27')).toBeNull();
  });

  it('is judged on the end of the asked period, on today where that is still to come or none is asked for', () => {
    expect(judgedOn('2024-11-27', '2026-11-22')).toBe('2024-11-27');
    expect(judgedOn('2027-01-01', '2026-11-22')).toBe('2026-11-22');
    expect(judgedOn(null, '2026-11-22')).toBe('2026-11-22');
    expect(localToday(new Date())).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('makes it old after a year', () => {
    expect(isOld('2023-11-26', '2024-11-27')).toBe(true);
    expect(isOld('2023-11-28', '2024-11-27')).toBe(false);
    expect(isOld(null, '2024-11-27')).toBe(false);
  });
});
