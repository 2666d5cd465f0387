import type { LayerId } from '@petarawan/server/contract/layers';

let layer: LayerId = 'laporan';
const listeners = new Set<() => void>();

/** Layer of an address that names none. It depends on who looks; see `accounts/useMe.ts`. */
export const startLayer = (): LayerId => layer;

export function setStartLayer(next: LayerId): void {
  if (next === layer) return;
  layer = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeStartLayer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
