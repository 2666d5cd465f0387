import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeForKey } from './gridKeys.ts';

const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];

describe('placeForKey', () => {
  it('walks by cells, to the ends of a row, and to the corners', () => {
    expect(placeForKey('ArrowDown', false, { row: 0, column: 2 }, 7, 12)).toEqual({ row: 1, column: 2 });
    expect(placeForKey('End', false, { row: 3, column: 2 }, 7, 12)).toEqual({ row: 3, column: 11 });
    expect(placeForKey('End', true, { row: 3, column: 2 }, 7, 12)).toEqual({ row: 6, column: 11 });
    expect(placeForKey('Home', true, { row: 3, column: 2 }, 7, 12)).toEqual({ row: 0, column: 0 });
    expect(placeForKey('L', false, { row: 3, column: 2 }, 7, 12)).toBeNull();
    expect(placeForKey('ArrowDown', false, { row: 0, column: 0 }, 0, 0)).toBeNull();
  });

  it('never leaves the table', () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.nat(29),
        fc.nat(29),
        fc.constantFrom(...KEYS),
        fc.boolean(),
        (rows, columns, r, c, key, ctrl) => {
          const to = placeForKey(key, ctrl, { row: r % rows, column: c % columns }, rows, columns);
          expect(to && to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns).toBe(true);
        },
      ),
    );
  });
});
