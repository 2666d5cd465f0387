import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, spreadsheetDate } from './parseDate.ts';

describe('parseDate', () => {
  it.each([
    ['2024-02-14', '2024-02-14'],
    ['2024/2/4', '2024-02-04'],
    ['14/02/2024', '2024-02-14'],
    ['4-2-2024', '2024-02-04'],
    ['14.02.2024', '2024-02-14'],
    ['03/04/2024', '2024-04-03'],
    ['14 Februari 2024', '2024-02-14'],
    ['14 februari 2024', '2024-02-14'],
    ['14 Feb 2024', '2024-02-14'],
    ['14-Feb-2024', '2024-02-14'],
    ['Rabu, 14 Pebruari 2024', '2024-02-14'],
    ['Jumat, 1 Nov. 2024', '2024-11-01'],
    ['February 14, 2024', '2024-02-14'],
    ['14th August 2024', '2024-08-14'],
    ['1 Agt 2024', '2024-08-01'],
    ['31 Desember 1999', '1999-12-31'],
    ['20240214', '2024-02-14'],
    ['2024-02-14T23:30:00.000Z', '2024-02-14'],
    ['2024-02-14 08:15', '2024-02-14'],
    ['14/02/2024 23.59 WIB', '2024-02-14'],
    ['14 Februari 2024, pukul 10.00 WITA', '2024-02-14'],
    ['29/02/2024', '2024-02-29'],
    ['  14/02/2024  ', '2024-02-14'],
  ])('reads %s', (text, value) => expect(parseDate(text)).toEqual({ ok: true, value }));

  it.each([
    ['29/02/2023', null],
    ['2024-02-31', null],
    ['31/04/2024', null],
    ['02/14/2024', '2024-02-14'],
    ['14/02/24', '2024-02-14'],
    ['14 Feb 24', '2024-02-14'],
    ['1998-12-31', null],
    ['2101-01-01', null],
    ['45336', null],
    ['kemarin', null],
    ['14 Fantastis 2024', null],
    ['14 constructor 2024', null],
    ['00/00/2024', null],
    ['2024-13-01', null],
    ['2024', null],
    ['Februari 2024', null],
    ['14/02/2024-15/02/2024', null],
    ['', null],
  ])('refuses %s', (text, suggestion) => {
    const result = parseDate(text);
    expect(result).toMatchObject({ ok: false, suggestion });
    if (!result.ok) expect(result.reason.id && result.reason.en).toBeTruthy();
  });

  it('reads every day back from every way of writing it', () => {
    const days = fc.date({ min: new Date('1999-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-') as [string, string, string];
        const long = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        for (const text of [iso, `${d}/${m}/${y}`, `${Number(d)}-${Number(m)}-${y}`, `${d}.${m}.${y}`, long, `${iso} 23:59:59`]) {
          expect(parseDate(text)).toEqual({ ok: true, value: iso });
        }
      }),
    );
  });

  it('never throws and never answers a date that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/)), (text) => {
        const result = parseDate(text);
        if (result.ok) expect(new Date(`${result.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(result.value);
      }),
    );
  });
});

describe('spreadsheetDate', () => {
  it('counts from 30 December 1899, or from 1904', () => {
    expect(spreadsheetDate(45_336)).toBe('2024-02-14');
    expect(spreadsheetDate(45_336.99)).toBe('2024-02-14');
    expect(spreadsheetDate(43_874, true)).toBe('2024-02-14');
    expect(spreadsheetDate(1234)).toBeNull();
    expect(spreadsheetDate(1e9)).toBeNull();
    expect(spreadsheetDate(Number.NaN)).toBeNull();
  });
});
