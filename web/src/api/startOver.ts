let round = 0;
const listeners = new Set<() => void>();
/** Other tabs of this browser share its session: they drop what they hold too. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('petarawan');

function next(): void {
  round += 1;
  for (const listener of listeners) listener();
}
tabs?.addEventListener('message', next);

/** Another person looks from now on (signed in, signed out): nothing that was fetched or drawn before is kept, in any tab. */
export function startOver(): void {
  next();
  tabs?.postMessage('');
}

/** For `useSyncExternalStore`: grows with each start. */
export const currentRound = (): number => round;

export function subscribeRound(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
