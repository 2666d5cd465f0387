import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { moment } from '../accounts/moment.ts';
import { provinceOffset } from './provinceOffset.ts';

describe('provinceOffset', () => {
  it.each([
    ['19.02', '23 Nov 2026, 02.17 WIB'],
    ['61', '23 Nov 2026, 02.17 WIB'],
    ['63.71', '23 Nov 2026, 03.17 WITA'],
    ['73.10.01', '23 Nov 2026, 03.17 WITA'],
    ['91.03', '23 Nov 2026, 04.17 WIT'],
    ['82', '23 Nov 2026, 04.17 WIT'],
  ])('tells a moment of %s as %s', (code, told) => {
    expect(moment('2026-11-22T19:17:00.000Z', formatOf('id'), provinceOffset(code))).toBe(told);
  });
});
