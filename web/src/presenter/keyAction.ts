import type { PresenterAction } from './presenterState.ts';

/** The parts of a keyboard event that matter. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Keys of a talk, and what clickers send: PageUp, PageDown, `.` or B for the dark screen, F5 and Escape for the button that starts a show
 * (F5 would load the page again, which without a network ends the talk).
 */
const KEYS: Readonly<Record<string, PresenterAction>> = {
  ArrowRight: { kind: 'right' },
  ArrowLeft: { kind: 'left' },
  ArrowDown: { kind: 'down' },
  ArrowUp: { kind: 'up' },
  PageDown: { kind: 'next' },
  PageUp: { kind: 'previous' },
  ' ': { kind: 'next' },
  Backspace: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'enter' },
  Escape: { kind: 'escape' },
  b: { kind: 'blank', with: 'black' },
  '.': { kind: 'blank', with: 'black' },
  w: { kind: 'blank', with: 'white' },
  ',': { kind: 'blank', with: 'white' },
  f: { kind: 'fullScreen' },
  F5: { kind: 'fullScreen' },
  n: { kind: 'notes' },
  t: { kind: 'timer' },
  r: { kind: 'timerReset' },
  o: { kind: 'overview' },
  h: { kind: 'help' },
  '?': { kind: 'help' },
};

/** What a key asks for; null for keys that are not ours, and for all that the browser or the system has with Ctrl, Alt or Meta. */
export function keyAction({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): PresenterAction | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (/^[0-9]$/.test(key)) return { kind: 'digit', digit: key };
  if (key === ' ' && shiftKey) return { kind: 'previous' };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(KEYS, name) ? (KEYS[name] as PresenterAction) : null;
}
