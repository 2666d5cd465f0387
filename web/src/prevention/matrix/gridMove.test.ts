import { describe, expect, it } from 'vitest';
import { gridMove } from './gridMove.ts';

describe('gridMove', () => {
  const size = { rows: 7, columns: 17 };
  it('stops at the edges and leaves other keys alone', () => {
    expect(gridMove('ArrowUp', { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
    expect(gridMove('ArrowRight', { row: 2, column: 16 }, size)).toEqual({ row: 2, column: 16 });
    expect(gridMove('PageDown', { row: 1, column: 0 }, size)).toEqual({ row: 6, column: 0 });
    expect(gridMove('End', { row: 1, column: 0 }, size, true)).toEqual({ row: 6, column: 16 });
    expect(gridMove('Tab', { row: 1, column: 0 }, size)).toBeNull();
  });
});
