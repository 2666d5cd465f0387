import { Region } from '@petarawan/server/contract/regions';
import { z } from 'zod';

const KEY = 'petarawan.recentRegions';
const KEEP = 6;
const Stored = z.array(Region).catch([]);

/** Puts `region` first, without duplicates, and keeps the newest six. */
export function withRecent(recent: readonly Region[], region: Region): Region[] {
  return [region, ...recent.filter((r) => r.code !== region.code)].slice(0, KEEP);
}

/** Regions chosen lately in this browser; empty when storage is blocked or holds something else. */
export function readRecent(storage: Pick<Storage, 'getItem'> = localStorage): Region[] {
  try {
    return Stored.parse(JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Remembers a choice; does nothing when storage is blocked or full. */
export function rememberRegion(region: Region, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(withRecent(readRecent(storage), region)));
  } catch {
    // A convenience only: private windows refuse to store.
  }
}
