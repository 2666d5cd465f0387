import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';
import { normText } from './normText.ts';

const format = formatOf('id');

describe('normText', () => {
  it('never rounds a shortage up to the norm', () => {
    expect(normText(1585 / 1590, 1, format)).toBe('0,99');
    expect(normText(0.9999, 1, format)).toBe('0,99');
    expect(normText(0.97, 1, format)).toBe('0,97');
    expect(normText(2.96, 3, format)).toBe('2,96');
  });

  it('writes all other rates as everywhere', () => {
    expect(normText(1, 1, format)).toBe('1,0');
    expect(normText(1.04, 1, format)).toBe('1,0');
    expect(normText(2.4, 3, format)).toBe('2,4');
    expect(normText(0.997, undefined, format)).toBe('1,0');
  });
});
