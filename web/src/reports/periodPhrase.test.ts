import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { listPhrase, periodName, periodPhrase } from './periodPhrase.ts';
import { reportsText } from './text.ts';

describe('periodPhrase', () => {
  it.each([
    [null, null, 'semua periode'],
    ['2024-09-25', null, 'sejak 25 Sep 2024'],
    [null, '2024-11-23', 'sampai 23 Nov 2024'],
    ['2024-09-25', '2024-11-23', '25 Sep – 23 Nov 2024'],
  ])('%s .. %s is "%s"', (from, to, expected) => {
    expect(periodPhrase({ from, to }, reportsText.id, formatOf('id'))).toBe(expected);
  });
});

describe('listPhrase', () => {
  it('joins with commas and one "dan"', () => {
    expect(listPhrase(['laporan'], 'dan')).toBe('laporan');
    expect(listPhrase(['laporan', 'temuan'], 'dan')).toBe('laporan dan temuan');
    expect(listPhrase(['laporan', 'temuan', 'informasi awal'], 'dan')).toBe('laporan, temuan dan informasi awal');
  });
});

describe('periodName', () => {
  it('says the month, the week or the day', () => {
    const name = (period: string, end: string, interval: 'day' | 'week' | 'month') =>
      periodName({ period, end }, interval, formatOf('id'));
    expect(name('2024-11-01', '2024-11-30', 'month')).toBe('Nov 2024');
    expect(name('2024-11-25', '2024-12-01', 'week')).toBe('25 Nov – 1 Des 2024');
    expect(name('2024-11-27', '2024-11-27', 'day')).toBe('27 Nov 2024');
  });
});
