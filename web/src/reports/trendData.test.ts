import { describe, expect, it } from 'vitest';
import { fillPeriods, intervalFor, nextPeriod, periodStart } from './trendData.ts';

const point = (period: string, laporan = 1) => ({
  period,
  laporan,
  temuan: 0,
  informasi_awal: 0,
  complete: 1,
  provisional: false,
});

describe('fillPeriods', () => {
  it('fills a week without reports with zeros and keeps the origins apart', () => {
    const periods = fillPeriods([{ ...point('2024-02-05', 3), temuan: 2, informasi_awal: 1 }, point('2024-02-19')], 'week');
    expect(periods.map((p) => [p.period, p.end, p.laporan, p.temuan, p.informasi_awal])).toEqual([
      ['2024-02-05', '2024-02-11', 3, 2, 1],
      ['2024-02-12', '2024-02-18', 0, 0, 0],
      ['2024-02-19', '2024-02-25', 1, 0, 0],
    ]);
  });

  it('adds nothing before the first and after the last report', () => {
    expect(fillPeriods([point('2024-03-01')], 'month', { from: '2024-01-01', to: '2024-12-31' })).toHaveLength(1);
    expect(fillPeriods([], 'day')).toEqual([]);
  });

  it('crosses leap days and year ends', () => {
    expect(fillPeriods([point('2024-02-28'), point('2024-03-01')], 'day').map((p) => p.period)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(fillPeriods([point('2023-12-01'), point('2024-02-01')], 'month').map((p) => p.end)).toEqual([
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
    ]);
  });

  it('marks periods that the filter cuts', () => {
    const periods = fillPeriods([point('2024-02-05'), point('2024-02-12')], 'week', { from: '2024-02-07', to: '2024-02-18' });
    expect(periods.map((p) => p.partial)).toEqual([true, false]);
  });

  it('does not care about the order of the points and stops at a wrong year', () => {
    expect(fillPeriods([point('2024-03-01'), point('2024-02-01')], 'month').map((p) => p.period)).toEqual([
      '2024-02-01',
      '2024-03-01',
    ]);
    expect(fillPeriods([point('0202-01-01'), point('2024-01-01')], 'day')).toHaveLength(5000);
  });
});

describe('periods', () => {
  it('start on Monday, on the first of the month, or on the day itself', () => {
    expect(periodStart('2024-02-14', 'week')).toBe('2024-02-12');
    expect(periodStart('2024-02-18', 'week')).toBe('2024-02-12');
    expect(periodStart('2024-02-14', 'month')).toBe('2024-02-01');
    expect(periodStart('2024-02-14', 'day')).toBe('2024-02-14');
    expect(nextPeriod('2024-12-30', 'week')).toBe('2025-01-06');
  });
});

describe('intervalFor', () => {
  it('chooses by the span, and by the election when the span is open', () => {
    const interval = (from: string | null, to: string | null, election: string | null = null) =>
      intervalFor({ from, to, election });
    expect(interval('2024-02-01', '2024-03-06')).toBe('day');
    expect(interval('2024-02-01', '2024-03-07')).toBe('week');
    expect(interval('2022-06-14', '2024-12-16')).toBe('month');
    expect(interval(null, '2024-12-16')).toBe('month');
    expect(interval(null, null, 'pilkada-2024')).toBe('week');
  });
});
