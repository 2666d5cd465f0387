import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { moment } from './moment.ts';

const say = (iso: string, offset: number) => moment(iso, formatOf('id'), offset);

describe('moment', () => {
  it.each([
    ['2026-11-22T07:30:00.000Z', 420, '22 Nov 2026, 14.30 WIB'],
    ['2026-11-22T17:05:00.000Z', 480, '23 Nov 2026, 01.05 WITA'],
    ['2026-12-31T15:00:00.000Z', 540, '1 Jan 2027, 00.00 WIT'],
    ['2026-11-22T07:30:00.000Z', 0, '22 Nov 2026, 07.30 UTC'],
    ['2026-11-22T07:30:00.000Z', -90, '22 Nov 2026, 06.00 UTC−1.5'],
    ['2026-11-22', 420, '22 Nov 2026'],
    ['kemarin', 420, 'kemarin'],
  ])('writes %s at %i minutes as %s', (iso, offset, text) => {
    expect(say(iso, offset)).toBe(text);
  });
});
