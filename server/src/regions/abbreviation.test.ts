import { expect, test } from 'vitest';
import { abbreviationFit } from './abbreviation.ts';

const words = (name: string) => name.toLowerCase().split(' ');

test('syllables, endings and initials of a name abbreviate it', () => {
  for (const [short, name] of [
    ['bateng', 'Bangka Tengah'],
    ['basel', 'Bangka Selatan'],
    ['babar', 'Bangka Barat'],
    ['tubaba', 'Tulang Bawang Barat'],
    ['sergai', 'Serdang Bedagai'],
    ['labura', 'Labuhanbatu Utara'],
    ['malra', 'Maluku Tenggara'],
    ['abdya', 'Aceh Barat Daya'],
    ['okut', 'Ogan Komering Ulu Timur'],
    ['pgk', 'Pangkalpinang'],
  ] as const) {
    expect(abbreviationFit(short, words(name)), short).not.toBeNull();
  }
  expect(abbreviationFit('ksb', words('Sumbawa Barat'), 'kabupaten')).not.toBeNull();
});

test('beginnings of every word fit better than letters picked from it', () => {
  expect(abbreviationFit('bateng', words('Bangka Tengah'))).toBe(0);
  expect(abbreviationFit('abdya', words('Aceh Barat Daya'))).toBeGreaterThan(0);
});

test('a word of the name, a stranger and two letters are no abbreviation', () => {
  expect(abbreviationFit('bangka', words('Bangka Tengah'))).toBeNull();
  expect(abbreviationFit('jember', words('Bangka Tengah'))).toBeNull();
  expect(abbreviationFit('bt', words('Bangka Tengah'))).toBeNull();
});
