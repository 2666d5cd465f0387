import { formatOf } from '@petarawan/server/drawing/words/format';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from './parseDay.ts';

const LONG = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

/** All ways of writing a day that are promised, in both languages. */
function formsOf(iso: string): string[] {
  const [year = '', month = '', date = ''] = iso.split('-');
  const [m, d] = [Number(month), Number(date)];
  const names = (['id', 'en'] as const).flatMap((language) => [
    formatOf(language).date(iso),
    `${d} ${LONG[language][m - 1]} ${year}`,
    `${date} ${LONG[language][m - 1]?.toUpperCase()} ${year}`,
    `${date}-${LONG[language][m - 1]?.slice(0, 3).toLowerCase()}-${year}`,
  ]);
  return [iso, ...['/', '-', '.', ' '].flatMap((s) => [`${date}${s}${month}${s}${year}`, `${d}${s}${m}${s}${year}`]), ...names];
}

describe('a day as it is typed', () => {
  it('is the same day in all forms and both languages, whatever stands around it', () => {
    fc.assert(
      fc.property(day, (iso) => {
        for (const form of formsOf(iso)) expect(parseDay(` ${form} `), form).toBe(iso);
      }),
    );
  });

  it('is never one that the calendar does not have', () => {
    const number = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), number, number, (y, m, d) => {
        const year = String(y).padStart(4, '0');
        const iso = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const days = [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        const there = y >= 1000 && d >= 1 && d <= (days[m - 1] ?? 0);
        for (const form of [iso, `${d}/${m}/${year}`, `${d} ${LONG.id[m - 1] ?? 'foo'} ${year}`]) {
          expect(parseDay(form), form).toBe(there ? iso : null);
        }
      }),
    );
  });

  it('is a day of the calendar, nothing, or null, whatever is typed', () => {
    const pieces = fc.array(fc.constantFrom('1', '31', '02', '2024', '24', '/', '-', ' ', '.', 'Okt', 'mei', 'x', '٣', '１'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((p) => p.join('')),
        ),
        (typed) => {
          const found = parseDay(typed);
          if (found === '') expect(typed.trim()).toBe('');
          else if (found !== null) expect(new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
        },
      ),
    );
  });

  it.each([
    ['10/01/2024', '2024-01-10'],
    ['01/10/2024', '2024-10-01'],
    ['1-10-2024', '2024-10-01'],
    ['1 Okt 2024', '2024-10-01'],
    ['1 Oct. 2024', '2024-10-01'],
    ['17 Agt 2024', '2024-08-17'],
    ['5 Nopember 2024', '2024-11-05'],
    ['29/2/2024', '2024-02-29'],
    ['', ''],
    ['  ', ''],
  ])('“%s” is %s', (typed, iso) => expect(parseDay(typed)).toBe(iso));

  it.each([
    '31 Feb 2024',
    '29/2/2023',
    '10/13/2024',
    '0/1/2024',
    '1/10/24',
    '1/10/0024',
    '1/10',
    '1 O 2024',
    '1 Ma 2024',
    '1 Oktopus 2024',
    '2024/10/01',
    '2024-10-01T00:00',
    'Oct 1 2024',
    'besok',
  ])('“%s” is no day', (typed) => expect(parseDay(typed)).toBeNull());
});
