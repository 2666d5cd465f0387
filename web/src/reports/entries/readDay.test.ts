import { describe, expect, it } from 'vitest';
import { readDay } from './readDay.ts';

/** A Thursday. */
const TODAY = '2024-11-14';

describe('a day as an officer types it', () => {
  it.each([
    ['', '2024-11-14'],
    ['hari ini', '2024-11-14'],
    ['k', '2024-11-13'],
    ['Kemarin', '2024-11-13'],
    ['yesterday', '2024-11-13'],
    ['2 hari lalu', '2024-11-12'],
    ['-3', '2024-11-11'],
    ['rabu', '2024-11-13'],
    ['kamis', '2024-11-07'],
    ['jum', '2024-11-08'],
    ['mon', '2024-11-11'],
    ['14', '2024-11-14'],
    ['15', '2024-10-15'],
    ['31', '2024-10-31'],
    ['1/11', '2024-11-01'],
    ['20 des', '2023-12-20'],
    ['29/2', '2024-02-29'],
    ['14/2/2024', '2024-02-14'],
    ['14-2-24', '2024-02-14'],
    ['5 agustus 2023', '2023-08-05'],
    ['2024-02-14', '2024-02-14'],
    // Given in full it may be wrong: the rules of imports say so.
    ['15/11/2024', '2024-11-15'],
  ])('“%s” is %s', (typed, day) => expect(readDay(typed, TODAY)).toBe(day));

  it.each(['31/02/2024', '0', '32', '14/13', 'besok', 'x', '14 foo', '99999'])('“%s” is unclear', (typed) =>
    expect(readDay(typed, TODAY)).toBeNull(),
  );
});
