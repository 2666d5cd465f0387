import { useSyncExternalStore } from 'react';
import { currentRound, subscribeRound } from '../api/startOver.ts';

let endedIn: number | null = null;
const listeners = new Set<() => void>();

/** The server no longer knows our session. */
export function endSession(): void {
  endedIn = currentRound();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const leave = subscribeRound(listener);
  return () => {
    listeners.delete(listener);
    leave();
  };
}

/** Whether the session ended while the page was open; over with the next sign-in. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(subscribe, () => endedIn === currentRound());
}
