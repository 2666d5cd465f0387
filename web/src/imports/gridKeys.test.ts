import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterEdit, gridAction } from './gridKeys.ts';

const SIZE = { rows: 3, columns: 4 };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });

describe('keys in the table of held rows', () => {
  it('move like in a spreadsheet', () => {
    const at = { row: 1, column: 1 };
    expect(gridAction(key('ArrowDown'), at, SIZE)).toEqual({ kind: 'move', to: { row: 2, column: 1 } });
    expect(gridAction(key('End'), at, SIZE)).toEqual({ kind: 'move', to: { row: 1, column: 3 } });
    expect(gridAction(key('Home', true), at, SIZE)).toEqual({ kind: 'move', to: { row: 0, column: 0 } });
  });

  it('write, empty and send', () => {
    const at = { row: 0, column: 0 };
    expect(gridAction(key('Enter'), at, SIZE)).toEqual({ kind: 'edit', text: null });
    expect(gridAction(key('F2'), at, SIZE)).toEqual({ kind: 'edit', text: null });
    expect(gridAction(key('b'), at, SIZE)).toEqual({ kind: 'edit', text: 'b' });
    expect(gridAction(key('Delete'), at, SIZE)).toEqual({ kind: 'clear' });
    expect(gridAction(key('Enter', true), at, SIZE)).toEqual({ kind: 'send' });
  });

  it('leave to the browser what is not theirs', () => {
    for (const other of [key('c', true), key('Tab'), key('Escape'), key('F5'), { ...key('b'), altKey: true }]) {
      expect(gridAction(other, { row: 0, column: 0 }, SIZE)).toBeNull();
    }
  });

  it('never lead outside of the table', () => {
    const place = fc.record({ row: fc.nat(2), column: fc.nat(3) });
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(place, keys, fc.boolean(), (at, name, ctrl) => {
        const action = gridAction(key(name, ctrl), at, SIZE);
        if (action?.kind !== 'move') throw new Error('a key that moves did not');
        expect(action.to.row).toBeGreaterThanOrEqual(0);
        expect(action.to.row).toBeLessThan(SIZE.rows);
        expect(action.to.column).toBeGreaterThanOrEqual(0);
        expect(action.to.column).toBeLessThan(SIZE.columns);
      }),
    );
  });

  it('end writing one down, one to the right, or where one is', () => {
    const at = { row: 1, column: 1 };
    expect(afterEdit('Enter', false, at, SIZE)).toEqual({ row: 2, column: 1 });
    expect(afterEdit('Tab', true, at, SIZE)).toEqual({ row: 1, column: 0 });
    expect(afterEdit('Escape', false, at, SIZE)).toEqual(at);
  });
});
