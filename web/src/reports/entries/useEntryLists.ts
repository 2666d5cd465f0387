import { type Region, RegionDetail, RegionsResponse } from '@petarawan/server/contract/regions';
import { CataloguesResponse } from '@petarawan/server/contract/reports';
import { useEffect, useState } from 'react';
import { getJson, query } from '../../api/client.ts';
import type { NoteStore } from './outbox/noteStore.ts';
import { type Place, placesOf } from './placeSearch.ts';

type Known = Pick<Region, 'code' | 'name' | 'level'>;
const FRESH_MS = 24 * 3_600_000;
const PAGE = 1000;

export interface EntryLists {
  catalogues: CataloguesResponse | null;
  places: readonly Place[] | null;
  /** Why a list is missing; null while nothing failed or a kept one serves. */
  error: unknown;
}

async function regionsOf(asked: { level: Region['level']; parent?: string }): Promise<Known[]> {
  const found: Known[] = [];
  let cursor: string | null = null;
  do {
    const page: RegionsResponse = await getJson(`/regions${query({ ...asked, cursor, limit: PAGE })}`, RegionsResponse);
    found.push(...page.items.map(({ code, name, level }) => ({ code, name, level })));
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

/** All regions of an area down to desa, with those around it; of the whole country down to kecamatan. */
async function fetchRegions(area: string | null): Promise<Known[]> {
  if (area === null) {
    const levels = ['provinsi', 'kabkota', 'kecamatan'] as const;
    return (await Promise.all(levels.map((level) => regionsOf({ level })))).flat();
  }
  const own = await getJson(`/regions/${area}`, RegionDetail);
  const levels = (['kabkota', 'kecamatan', 'desa'] as const).filter((_, i) => i >= area.split('.').length - 1);
  const inside = await Promise.all(levels.map((level) => regionsOf({ level, parent: area })));
  return [...own.ancestors, own, ...inside.flat()].map(({ code, name, level }) => ({ code, name, level }));
}

/** A public list: the kept one at once, a newer one when it is older than a day and the network is there. */
async function keptOrFetched<T>(store: NoteStore, key: string, fetch: () => Promise<T>, show: (value: T) => void): Promise<void> {
  const kept = await store.list(key);
  if (kept) show(kept.value as T);
  if (kept && Date.now() - Date.parse(kept.at) < FRESH_MS) return;
  try {
    const value = await fetch();
    show(value);
    await store.putList(key, value).catch(() => undefined);
  } catch (error) {
    if (!kept) throw error;
  }
}

/** Issues, channels and the places of an area, as kept in the browser for typing without network. `round` asks anew. */
export function useEntryLists(store: NoteStore, area: string | null, round: number): EntryLists {
  const [lists, setLists] = useState<EntryLists>({ catalogues: null, places: null, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again for what failed
  useEffect(() => {
    let current = true;
    const set = (change: Partial<EntryLists>) => current && setLists((before) => ({ ...before, ...change }));
    const catalogues = keptOrFetched(
      store,
      'catalogues',
      () => getJson('/reports/catalogues', CataloguesResponse),
      (value) => set({ catalogues: value }),
    );
    const around = area?.split('.').slice(0, -1).join('.') ?? '';
    const regions = keptOrFetched(
      store,
      `regions ${area ?? ''}`,
      () => fetchRegions(area),
      // The areas around the own one give names only: nothing outside may be noted.
      (value) => set({ places: placesOf(value).filter((p) => !around.startsWith(p.code)) }),
    );
    Promise.all([catalogues, regions]).then(
      () => set({ error: null }),
      (error: unknown) => set({ error }),
    );
    return () => {
      current = false;
    };
  }, [store, area, round]);
  return lists;
}
