/** The newest data version any answer has carried; the interface says so when its own figures are older. */
let newest = 0;
const listeners = new Set<() => void>();

/** Reads `meta.dataVersion` of an answer, when it has one. */
export function versionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('meta' in answer)) return null;
  const { meta } = answer;
  if (typeof meta !== 'object' || meta === null || !('dataVersion' in meta)) return null;
  return typeof meta.dataVersion === 'number' ? meta.dataVersion : null;
}

/** Remembers the version of an answer and tells the listeners when it is newer than all before. */
export function noticeVersion(answer: unknown): void {
  const version = versionOf(answer);
  if (version === null || version <= newest) return;
  newest = version;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function newestVersion(): number {
  return newest;
}
