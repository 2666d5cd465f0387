import { expect, it } from 'vitest';
import { DEADLINE_RULES } from './deadlineRules.ts';
import { daysAfter, dueDate, isWorkingDay } from './dueDate.ts';
import { HOLIDAYS } from './holidays.ts';

it.each([
  ['hari', 7, '2024-02-10', '2024-02-17'],
  ['hari', 2, '2024-12-31', '2025-01-02'],
  // Calendar days end on a holiday too.
  ['hari', 3, '2024-04-07', '2024-04-10'],
  ['hari', 0, '2024-02-10', '2024-02-10'],
  // The day itself does not count; Saturday and Sunday do not either.
  ['hari_kerja', 1, '2024-01-12', '2024-01-15'],
  ['hari_kerja', 5, '2024-01-13', '2024-01-19'],
  // Good Friday 29 March, Idulfitri 10 and 11 April with leave on 8, 9, 12 and 15 April.
  ['hari_kerja', 14, '2024-03-28', '2024-04-26'],
  // Leave on 9 February, polling day 14 February.
  ['hari_kerja', 7, '2024-02-05', '2024-02-19'],
  // Polling day of the Pilkada 27 November.
  ['hari_kerja', 14, '2024-11-22', '2024-12-13'],
] as const)('%i %s after %s is due on %s', (unit, days, base, due) => {
  expect(dueDate({ days: Number(days), unit: unit as 'hari' }, base as string)).toBe(due);
});

it('working days are no weekends and no holidays, and lateness counts from the due date', () => {
  expect(isWorkingDay('2024-02-15')).toBe(true);
  for (const free of ['2024-02-14', '2024-11-27', '2024-06-01', '2024-12-26', '2026-12-24'])
    expect(isWorkingDay(free)).toBe(false);
  expect(daysAfter('2024-02-17', '2024-02-20')).toBe(3);
  expect(daysAfter('2024-02-29', '2024-02-28')).toBe(-1);
});

it('each year has the holidays that every year has, and no rule is computed from a date that reports do not hold', () => {
  for (let year = 2022; year <= 2026; year++) {
    for (const day of ['01-01', '05-01', '06-01', '08-17', '12-25']) expect(HOLIDAYS.has(`${year}-${day}`)).toBe(true);
    expect([...HOLIDAYS].filter((d) => d.startsWith(String(year))).length).toBeGreaterThanOrEqual(20);
  }
  for (const rule of DEADLINE_RULES) {
    if (rule.statuses.length) expect(['ditemukan', 'diterima', 'diregistrasi']).toContain(rule.from);
  }
});
