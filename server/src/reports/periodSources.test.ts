import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodSources } from './periodSources.ts';

const DAY = 86_400_000;
const iso = (n: number) => new Date(n * DAY).toISOString().slice(0, 10);
const FIRST = Date.parse('2023-01-01') / DAY;

/** Evaluates the conditions on one day, as the tables would. */
function holds(conditions: string[], day: string): boolean {
  return conditions.every((c) => {
    const [, column, operator, value] = /^(day|month) (<=|>=|<) date '(.+)'$/.exec(c) as unknown as [
      string,
      string,
      string,
      string,
    ];
    const left = column === 'day' ? day : `${day.slice(0, 7)}-01`;
    return operator === '<=' ? left <= value : operator === '>=' ? left >= value : left < value;
  });
}

it('every day of the period is read exactly once and no other', () => {
  const end = fc.option(fc.integer({ min: FIRST, max: FIRST + 800 }).map(iso));
  fc.assert(
    fc.property(end, end, (a, b) => {
      const [from, to] = a && b && a > b ? [b, a] : [a, b];
      const sources = periodSources('months', 'days', from, to);
      for (let n = FIRST - 40; n <= FIRST + 840; n++) {
        const day = iso(n);
        const inside = (from === null || day >= from) && (to === null || day <= to);
        expect(sources.filter((s) => holds(s.conditions, day)).length).toBe(inside ? 1 : 0);
      }
      // A roll-up by month is never asked about days.
      for (const s of sources) if (s.table === 'months') expect(s.conditions.join()).not.toContain('day');
    }),
    { numRuns: 60 },
  );
});

it('refuses anything but dates', () => {
  expect(() => periodSources('m', 'd', "2024-01-01' or 1=1", null)).toThrow(RangeError);
});
