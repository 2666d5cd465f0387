import { describe, expect, it } from 'vitest';
import { timeTicks } from './timeTicks.ts';

describe('timeTicks', () => {
  it('stands on first days of months for long spans', () => {
    expect(timeTicks('2023-11-28', '2024-12-16', 5)).toEqual(['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01']);
    expect(timeTicks('2022-06-14', '2024-12-16', 6)).toEqual([
      '2022-07-01',
      '2023-01-01',
      '2023-07-01',
      '2024-01-01',
      '2024-07-01',
    ]);
  });

  it('stands on days for short spans', () => {
    expect(timeTicks('2024-02-01', '2024-02-05', 6)).toHaveLength(5);
    expect(timeTicks('2024-02-01', '2024-03-01', 6)).toEqual([
      '2024-02-01',
      '2024-02-08',
      '2024-02-15',
      '2024-02-22',
      '2024-02-29',
    ]);
    expect(timeTicks('2024-02-14', '2024-02-14', 6)).toEqual(['2024-02-14']);
  });

  it('never gives more than asked, whatever the span', () => {
    for (const to of ['2024-01-02', '2024-03-20', '2024-06-01', '2030-01-01', '2190-01-01']) {
      expect(timeTicks('2024-01-01', to, 4).length).toBeLessThanOrEqual(4);
      expect(timeTicks('2024-01-01', to, 4).length).toBeGreaterThan(0);
    }
  });

  it('has no ticks for a span that is not one', () => {
    expect(timeTicks('2024-02-02', '2024-02-01', 4)).toEqual([]);
    expect(timeTicks('x', '2024-02-01', 4)).toEqual([]);
  });
});
