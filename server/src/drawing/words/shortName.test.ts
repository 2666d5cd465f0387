import { expect, it } from 'vitest';
import { shortName } from './shortName.ts';

it.each([
  ['Kabupaten Bangka Tengah', 'Bangka Tengah'],
  ['Kota Pangkal Pinang', 'Kota Pangkal Pinang'],
  ['Kepulauan Bangka Belitung', 'Kep. Bangka Belitung'],
  ['Kabupaten Kepulauan Aru', 'Kep. Aru'],
  ['Kecamatan', 'Kecamatan'],
])('shortens %s to %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
