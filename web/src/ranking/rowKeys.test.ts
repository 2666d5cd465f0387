import { describe, expect, it } from 'vitest';
import { rowForKey } from './rowKeys.ts';

describe('rowForKey', () => {
  it('moves by rows, screens and to the ends, and stays inside', () => {
    expect(rowForKey('ArrowDown', 0, 3, 10)).toBe(1);
    expect(rowForKey('ArrowUp', 0, 3, 10)).toBe(0);
    expect(rowForKey('PageDown', 1, 100, 10)).toBe(11);
    expect(rowForKey('PageDown', 95, 100, 10)).toBe(99);
    expect(rowForKey('End', 0, 7285, 10)).toBe(7284);
    expect(rowForKey('Home', 9, 7285, 10)).toBe(0);
  });

  it('leaves other keys and empty lists alone', () => {
    expect(rowForKey('a', 0, 3, 10)).toBeNull();
    expect(rowForKey('ArrowDown', 0, 0, 10)).toBeNull();
  });
});
