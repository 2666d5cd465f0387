let loaded = false;

/** Fetches the English words once; after a failure (no network) the next call tries again. */
export async function loadEnglish(): Promise<void> {
  await import('./english.ts');
  loaded = true;
}

/** True once every table has its English words. */
export function hasEnglish(): boolean {
  return loaded;
}
