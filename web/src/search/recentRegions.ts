import { Region } from '@petarawan/server/contract/regions';

const KEY = 'petarawan.recentRegions';
const KEEP = 6;

/** Puts `region` first, without duplicates, and keeps the newest six. */
export function withRecent(recent: readonly Region[], region: Region): Region[] {
  return [region, ...recent.filter((r) => r.code !== region.code)].slice(0, KEEP);
}

/** Regions chosen lately in this browser; empty when storage is blocked or holds something else. */
export function readRecent(storage?: Pick<Storage, 'getItem'>): Region[] {
  try {
    // Inside, because in a frame of another site even naming it may throw.
    const stored: unknown = JSON.parse((storage ?? localStorage).getItem(KEY) ?? '[]');
    const read = Array.isArray(stored) ? stored.map((item) => Region.safeParse(item)) : [];
    return read.every((r) => r.success) ? read.map((r) => r.data) : [];
  } catch {
    return [];
  }
}

/** Remembers a choice; does nothing when storage is blocked or full. */
export function rememberRegion(region: Region, storage?: Pick<Storage, 'getItem' | 'setItem'>): void {
  try {
    (storage ?? localStorage).setItem(KEY, JSON.stringify(withRecent(readRecent(storage), region)));
  } catch {
    // A convenience only: private windows refuse to store.
  }
}
