import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';

const id = formatOf('id');
const en = formatOf('en');

describe('format', () => {
  it.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [7, '7', '7'],
    [1234, '1.234', '1,234'],
    [9999.5, '10.000', '10,000'],
    [83762, '83.762', '83,762'],
    [1e12, '1.000.000.000.000', '1,000,000,000,000'],
    [-1234, '−1.234', '−1,234'],
    [null, '–', '–'],
    [undefined, '–', '–'],
    [Number.NaN, '–', '–'],
    [Number.POSITIVE_INFINITY, '–', '–'],
  ])('writes the count %s as %s and %s', (value, indonesian, english) => {
    expect(id.integer(value)).toBe(indonesian);
    expect(en.integer(value)).toBe(english);
  });

  it.each([
    [0, '0'],
    [0.004, '0,00'],
    [0.5, '0,50'],
    [0.994, '0,99'],
    [0.996, '1,0'],
    [1, '1,0'],
    [38.24, '38,2'],
    [99.94, '99,9'],
    [99.96, '100'],
    [1234.5, '1.235'],
    [-2.25, '−2,3'],
    [null, '–'],
  ])('writes the rate %s as %s', (value, text) => {
    expect(id.rate(value)).toBe(text);
  });

  it('agrees with Intl on whole numbers and one decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (v) => {
        for (const [format, locale] of [
          [id, 'id-ID'],
          [en, 'en-GB'],
        ] as const) {
          const intl = new Intl.NumberFormat(locale, {
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
            useGrouping: true,
            signDisplay: 'negative',
          });
          expect(format.number(v, 1)).toBe(intl.format(v).replace('-', '−'));
        }
      }),
    );
  });

  it('writes both ends of an interval with the decimals of the upper end', () => {
    expect(id.interval(29.12, 49.33)).toBe('29,1–49,3');
    expect(id.interval(0, 0.8)).toBe('0,00–0,80');
    expect(id.interval(98, 120)).toBe('98–120');
    expect(id.interval(null, 3)).toBe('–');
  });

  it.each([
    [0, '0\u00a0%', '0%'],
    [0.004, '0,4\u00a0%', '0.4%'],
    [0.5, '50\u00a0%', '50%'],
    [0.916, '92\u00a0%', '92%'],
    [1, '100\u00a0%', '100%'],
    [null, '–', '–'],
  ])('writes the share %s as %s and %s', (value, indonesian, english) => {
    expect(id.percent(value)).toBe(indonesian);
    expect(en.percent(value)).toBe(english);
  });

  it.each([
    [1.5, '+1,5'],
    [-2, '−2,0'],
    [0, '0'],
    [0.001, '0,00'],
    [null, '–'],
  ])('signs the difference %s as %s', (value, text) => {
    expect(id.signed(value)).toBe(text);
  });

  it.each([
    ['2024-02-14', '14 Feb 2024', '14 Feb 2024'],
    ['2024-05-01', '1 Mei 2024', '1 May 2024'],
    ['2024-08-17T05:00:00Z', '17 Agu 2024', '17 Aug 2024'],
    ['2024-10', 'Okt 2024', 'Oct 2024'],
    ['2024', '2024', '2024'],
    ['2023-02-29', '2023-02-29', '2023-02-29'],
    ['2024-13-01', '2024-13-01', '2024-13-01'],
    ['sekitar Maret', 'sekitar Maret', 'sekitar Maret'],
    [null, '–', '–'],
    ['', '–', '–'],
  ])('writes the date %s as %s and %s', (iso, indonesian, english) => {
    expect(id.date(iso)).toBe(indonesian);
    expect(en.date(iso)).toBe(english);
  });

  it.each([
    ['2024-09-25', '2024-11-23', '25 Sep – 23 Nov 2024'],
    ['2024-02-11', '2024-02-13', '11–13 Feb 2024'],
    ['2023-11-28', '2024-02-10', '28 Nov 2023 – 10 Feb 2024'],
    ['2024-11-27', '2024-11-27', '27 Nov 2024'],
    ['2024-11-27', null, '27 Nov 2024 –'],
    [null, '2024-11-27', '– 27 Nov 2024'],
    [null, null, '–'],
    ['2024', '2025', '2024 – 2025'],
  ])('writes the period %s to %s as %s', (from, to, text) => {
    expect(id.dateRange(from, to)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '1,5 KB'],
    [70_400, '70 KB'],
    [2_210_000, '2,2 MB'],
  ])('writes %s bytes as %s', (value, text) => {
    expect(id.bytes(value)).toBe(text);
  });
});
