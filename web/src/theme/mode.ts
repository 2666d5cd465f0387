import type { Mode } from '@petarawan/server/drawing/colors/tokens';
import { useSyncExternalStore } from 'react';

const KEY = 'petarawan.tema';
const listeners = new Set<() => void>();

function stored(): Mode | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null; // storage can be absent or forbidden (even to look at, in a frame); the system's preference is enough
  }
}

const systemDark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
let chosen: Mode | null = stored();
/** What the page needs just now, whatever was chosen. */
let forced: Mode | null = null;

function currentMode(): Mode {
  return forced ?? chosen ?? (systemDark?.matches ? 'dark' : 'light');
}

function announce(): void {
  for (const listener of listeners) listener();
}
systemDark?.addEventListener('change', announce);

/** Puts a stored choice on the page; called once before the first paint of the app. */
export function applyStoredMode(): void {
  if (chosen) document.documentElement.dataset.theme = chosen;
}

/** Chooses a theme for this browser. It is a personal setting and therefore not in the address. */
export function chooseMode(mode: Mode): void {
  chosen = mode;
  document.documentElement.dataset.theme = mode;
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // The choice then lasts until the page is closed.
  }
  announce();
}

/** Until the answer is called the theme is this one: slides are paper for everybody, and a map on them is too. */
export function forceMode(mode: Mode): () => void {
  forced = mode;
  announce();
  return () => {
    forced = null;
    announce();
  };
}

/** The theme in force, following the system until one was chosen. */
export function useMode(): Mode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    currentMode,
    () => 'light',
  );
}
