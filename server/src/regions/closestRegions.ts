import { distance } from 'fastest-levenshtein';
import type { Level, Region } from './contract.ts';
import { canonicalKey, nameReadings } from './nameReadings.ts';
import { isSyllabicAcronym, numbersIn } from './normalizeName.ts';

interface Named {
  region: Region;
  base: string;
  key: string;
  numbers: string;
}

/**
 * Regions whose names are close enough to `raw` to be worth suggesting, best first: at most a quarter of the letters wrong
 * (Levenshtein), or `raw` glued from beginnings of the name's words (`bateng`). For suggestions only.
 */
export function closestRegions(named: Iterable<Named>, level: Level, raw: string, limit = 3): Region[] {
  const keys = [...new Set(nameReadings(level, raw).map((r) => canonicalKey(level, r.base)))].filter((k) => k.length >= 3);
  const said = numbersIn(raw);
  const scored: { region: Region; score: number }[] = [];
  for (const { region, base, key, numbers } of named) {
    // `Seberang Ulu` may be the first or the second: neither is offered.
    if (numbers !== said) continue;
    let score = Number.POSITIVE_INFINITY;
    for (const own of keys) {
      const allowed = Math.max(1, Math.floor(Math.max(own.length, key.length) / 4));
      if (Math.abs(own.length - key.length) > allowed) continue;
      const d = distance(own, key);
      if (d <= allowed) score = Math.min(score, d);
    }
    if (score > 0 && keys.some((own) => isSyllabicAcronym(own, base.split(' ')))) score = 0.5;
    if (score < Number.POSITIVE_INFINITY) scored.push({ region, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.region.code < b.region.code ? -1 : 1));
  return [...new Set(scored.map((s) => s.region))].slice(0, limit);
}
