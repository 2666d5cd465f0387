import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Key, keyAction } from './keyAction.ts';
import { firstState, nextState, type PresenterState } from './presenterState.ts';
import { elapsedAt } from './timer.ts';

const key = (name: string, over: Partial<Key> = {}): Key => ({
  ...{ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
  ...over,
});
/** The state after some keys, a second between them. */
function after(state: PresenterState, ...keys: string[]): PresenterState {
  return keys.reduce((now, name, i) => {
    const action = keyAction(key(name));
    return action ? nextState(now, action, { now: 1_000 * (i + 1), columns: 4 }) : now;
  }, state);
}

const KEYS = [
  ...[
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    ' ',
    'Backspace',
    'Home',
    'End',
    'Enter',
    'Escape',
  ],
  ...['b', 'B', '.', 'w', ',', 'f', 'F5', 'n', 't', 'r', 'o', 'h', '?', 'x', 'Tab', '0', '1', '5', '9'],
];

describe('a talk', () => {
  it('shows a slide of the deck whatever keys are pressed, and its time is never negative', () => {
    const moments = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.integer({ min: -100_000, max: 100_000 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -5, max: 90 }), moments, (count, at, pressed) => {
        let state = firstState(count, at);
        let now = 1_000_000;
        for (const [name, passed] of pressed) {
          // Clocks can be set back.
          now += passed;
          const action = keyAction(key(name));
          if (action) state = nextState(state, action, { now, columns: 4 });
          expect(state.at).toBeGreaterThanOrEqual(0);
          expect(state.at).toBeLessThan(Math.max(1, count));
          expect(state.picked).toBeGreaterThanOrEqual(0);
          expect(state.picked).toBeLessThan(Math.max(1, count));
          expect(Number.isInteger(state.at)).toBe(true);
          expect(elapsedAt(state.timer, now)).toBeGreaterThanOrEqual(0);
          expect(elapsedAt(state.timer, now - 50_000)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('goes dark and comes back with the same key, on the same slide, from wherever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KEYS), { maxLength: 20 }), fc.constantFrom('b', '.', 'w', ','), (before, dark) => {
        const start = { ...after(firstState(9, 4), ...before), blank: null };
        const once = after(start, dark);
        expect(once.blank).toBe('b.'.includes(dark) ? 'black' : 'white');
        expect(once.at).toBe(start.at);
        expect(after(once, dark)).toMatchObject({ blank: null, at: start.at });
      }),
    );
  });

  it('turns pages with arrows, space and the keys of clickers, and stops at both ends', () => {
    const start = firstState(4);
    for (const name of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']) expect(after(start, name).at, name).toBe(1);
    for (const name of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']) expect(after(firstState(4, 2), name).at, name).toBe(1);
    expect(after(start, 'End').at).toBe(3);
    expect(after(start, 'End', 'ArrowRight').at).toBe(3);
    expect(after(start, 'ArrowLeft').at).toBe(0);
    expect(keyAction(key(' ', { shiftKey: true }))).toEqual({ kind: 'previous' });
  });

  it('goes to a number that is typed, to the nearest page where there is none, and forgets it with any other key', () => {
    expect(after(firstState(20), '1', '2', 'Enter').at).toBe(11);
    expect(after(firstState(20), '9', '9', 'Enter').at).toBe(19);
    expect(after(firstState(20, 5), '0', 'Enter').at).toBe(0);
    expect(after(firstState(20), '1', 'Escape', 'Enter').at).toBe(1);
    expect(after(firstState(20), '1', 'ArrowRight').typed).toBe('');
  });

  it('comes back from a dark screen or the help before it turns a page', () => {
    expect(after(firstState(4, 1), 'b', 'ArrowRight')).toMatchObject({ at: 1, blank: null });
    expect(after(firstState(4, 1), 'b', 'ArrowRight', 'ArrowRight').at).toBe(2);
    expect(after(firstState(4, 1), 'h', ' ')).toMatchObject({ at: 1, over: null });
    expect(after(firstState(4, 1), 'b', '3', 'Enter')).toMatchObject({ at: 2, blank: null });
  });

  it('chooses in the overview without turning pages, and shows the choice with Enter only', () => {
    const over = after(firstState(9, 1), 'o', 'ArrowDown', 'ArrowRight');
    expect(over).toMatchObject({ at: 1, picked: 6, over: 'overview' });
    expect(after(over, 'Enter')).toMatchObject({ at: 6, over: null });
    expect(after(over, 'Escape')).toMatchObject({ at: 1, over: null });
    expect(after(over, 'o')).toMatchObject({ at: 1, over: null });
  });

  it('closes one thing at a time with Escape', () => {
    const state = after(firstState(4), 'b', 'h');
    expect(state).toMatchObject({ blank: 'black', over: 'help' });
    expect(after(state, 'Escape')).toMatchObject({ blank: 'black', over: null });
    expect(after(state, 'Escape', 'Escape')).toMatchObject({ blank: null, over: null });
  });

  it('leaves keys of the browser alone', () => {
    for (const over of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) expect(keyAction(key('r', over))).toBeNull();
    for (const name of ['Tab', 'x', 'F11', 'toString', 'constructor']) expect(keyAction(key(name)), name).toBeNull();
  });
});
