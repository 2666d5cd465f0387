import { describe, expect, it } from 'vitest';
import { parseBreaks } from './parseBreaks.ts';

describe('parseBreaks', () => {
  it('reads ascending positive numbers', () => {
    expect(parseBreaks('1.5, 3,8')).toEqual([1.5, 3, 8]);
    expect(parseBreaks(undefined)).toBeNull();
    expect(parseBreaks('  ')).toBeNull();
  });

  it.each(['3,1', '1,1', '0,1', '-1,2', '1;2', 'NaN', 'Infinity', '0x10', '1e999', '1,,2', '1,2,3,4,5,6,7,8,9'])(
    'refuses %s',
    (text) => {
      expect(() => parseBreaks(text)).toThrow(/tidak dapat dipakai/);
    },
  );
});
