/** A place as the numbers of the large tables; 0 = not more precise than the level above. */
export interface Place {
  prov: number;
  kab: number;
  kec: number;
}

/**
 * One number per place, in an order in which everything inside an area follows the area itself: the code filled up to six
 * digits, times four, plus the number of its levels (0 for no place at all). `repository.ts` says the same in SQL.
 */
export function placeKey({ prov, kab, kec }: Place): number {
  if (kec !== 0) return kec * 4 + 3;
  if (kab !== 0) return kab * 400 + 2;
  return prov === 0 ? 0 : prov * 40_000 + 1;
}

/** The place of a key. */
export function placeOf(key: number): Place {
  const levels = key & 3;
  const code = key >> 2;
  return {
    prov: levels > 0 ? Math.floor(code / 10_000) : 0,
    kab: levels > 1 ? Math.floor(code / 100) : 0,
    kec: levels > 2 ? code : 0,
  };
}

/** Keys of an area and everything inside it, from the first to before the second; by the area's number and level. */
export function keysWithin(area: number, level: 'prov' | 'kab' | 'kec'): [number, number] {
  if (level === 'prov') return [area * 40_000 + 1, (area + 1) * 40_000];
  return level === 'kab' ? [area * 400 + 2, (area + 1) * 400] : [area * 4 + 3, area * 4 + 4];
}
