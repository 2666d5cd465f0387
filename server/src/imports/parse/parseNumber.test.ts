import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseNumber } from './parseNumber.ts';

describe('parseNumber', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234 567,8', 1_234_567.8],
    ['13,47', 13.47],
    ['0.123', 0.123],
    ['-2,5', -2.5],
    ['\u22122', -2],
    ['+7', 7],
    ['Rp 1.500.000', 1_500_000],
    ['1e3', 1000],
    ['1.234', 1.234],
    ['1,234', 1.234],
    ['.5', 0.5],
    ['5.', 5],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toEqual({ ok: true, value }));

  it.each(['', 'abc', '1.2.3', '1,2,3', '12.34.567', '1.234,567.8', '--1', '1-2', 'NaN', 'Infinity', '0x10', '1e999', '٣'])(
    'refuses %j',
    (text) => expect(parseNumber(text)).toMatchObject({ ok: false }),
  );

  it('reads any amount with two decimals in both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const value = cents / 100;
        for (const locale of ['id-ID', 'en-US']) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
          expect(parseNumber(text)).toEqual({ ok: true, value: Number(value.toFixed(2)) || 0 });
        }
      }),
    );
  });
});

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['3,0', 3],
    ['3.00', 3],
    ['012', 12],
  ])('reads %s', (text, value) => expect(parseCount(text)).toEqual({ ok: true, value }));

  it.each(['-1', '-3', '1,5', '12.5', '0.123', '3000000000', 'satu', '1/2'])('refuses %s', (text) =>
    expect(parseCount(text)).toMatchObject({ ok: false }),
  );

  it('reads any count with thousands marked in both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (n) => {
        for (const text of [String(n), n.toLocaleString('id-ID'), n.toLocaleString('en-US')])
          expect(parseCount(text)).toEqual({ ok: true, value: n });
      }),
    );
  });
});

describe('digits of people', () => {
  it.each(['1971021402850001', '081234567890', '+6281234567890', '0812-3456-7890'])('%s is no figure', (text) =>
    expect(parseNumber(text).ok).toBe(false),
  );
  it.each(['628123456789', '0,123456789', '1971021402.85', '1.971.021.402.850.001', '0812'])('%s is one', (text) =>
    expect(parseNumber(text).ok).toBe(true),
  );
});
