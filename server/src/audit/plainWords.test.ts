import { describe, expect, it } from 'vitest';
import { plainDetails, plainText } from './plainWords.ts';

describe('details', () => {
  it.each([
    '19.71.02.1003',
    'sigaplapor',
    '2024-10-15',
    'pilkada-2024',
    '1234567890123456789012345678901234567890123456789012345678901234',
    'reports/issues.csv',
  ])('keep %s', (text) => expect(plainDetails({ a: [text] })).toEqual({ a: [text] }));

  it.each(['1971021203900001', 'budi 0812-3456-7890', 'budi@contoh.id', '+62 812 3456 7890'])('mask %s', (text) => {
    expect(JSON.stringify(plainDetails({ a: { b: [text] } }))).toContain('***');
    expect(JSON.stringify(plainDetails(text))).not.toMatch(/\d{9}|7890|\S@\S/);
  });
});

describe('personal data in details', () => {
  it.each([
    ['budi.santoso@contoh.id', '***'],
    ['a budi@contoh.id, siti@contoh.id; b', 'a ***, ***; b'],
    ['0812.3456.7890 dan 0813 4567 8901', '*** dan ***'],
    ['1971021203900001/1971021203900002', '***/***'],
  ])('of %s nothing is left', (text, left) => expect(plainDetails(text)).toBe(left));
});

describe('texts', () => {
  it('have no NUL, no half pair and no more than 300 characters; empty is null', () => {
    expect(plainText('a\0b\ud800')).toBe('a\ufffdb\ufffd');
    expect(plainText('x'.repeat(400))).toHaveLength(300);
    expect(plainText('')).toBeNull();
    expect(plainText(null)).toBeNull();
  });
});
