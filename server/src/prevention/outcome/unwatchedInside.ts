import type { Sight } from '../../accounts/sight.ts';
import type { Text } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { codeAtLevel, isWithin } from '../../regions/regionCode.ts';
import { SignalQuery } from '../../signals/basis/contract.ts';
import type { PreventionDeps } from '../deps.ts';
import type { OutcomeDeclaration } from './contract.ts';

/** An area inside a judged one that nobody watched, and in which period. */
export interface UnwatchedInside {
  code: string;
  name: string;
  before: boolean;
  after: boolean;
}

/** Where it is looked inside: desa are not, no report says of a single one that nobody watches it. */
const INSIDE: Partial<Record<MapLevel, 'kabkota' | 'kecamatan'>> = { provinsi: 'kabkota', kabkota: 'kecamatan' };

/** Areas one level below the declared ones that were not watched in the period before or after, by code; null where it is not looked inside. */
export async function unwatchedInside(
  { db, observe }: Pick<PreventionDeps, 'db' | 'observe'>,
  { issue, origin, before, after }: Pick<OutcomeDeclaration, 'issue' | 'origin' | 'before' | 'after'>,
  level: MapLevel,
  codes: readonly string[],
  sight: Sight,
): Promise<UnwatchedInside[] | null> {
  const inside = INSIDE[level];
  if (inside === undefined) return null;
  const provinces = [...new Set(codes.map((code) => codeAtLevel(code, 'provinsi') as string))].sort();
  const found = new Map<string, UnwatchedInside>();
  for (const parent of provinces) {
    for (const [when, days] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const query = SignalQuery.parse({
        issue: [issue],
        origin: [origin],
        ...days,
        level: inside,
        parent,
        denominator: 'jumlah',
      });
      for (const { code, name, absent } of (await observe(db, query, sight)).areas) {
        if (absent?.why !== 'belum_terpantau' || !codes.some((own) => isWithin(code, own))) continue;
        const known = found.get(code) ?? { code, name, before: false, after: false };
        found.set(code, { ...known, [when]: true });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** So many are named. */
const NAMED = 6;

/** "Membalong belum terpantau", "Sijuk (hanya sesudah) dan 3 lainnya belum terpantau". */
export function unwatchedText(areas: readonly UnwatchedInside[]): Text {
  const more = areas.length - NAMED;
  const say = (only: (area: UnwatchedInside) => string, and: string, rest: (n: number) => string) => {
    const names = areas.slice(0, NAMED).map((area) => `${area.name}${only(area)}`);
    return [...names, ...(more > 0 ? [rest(more)] : [])].join(', ').replace(/, ([^,]*)$/, ` ${and} $1`);
  };
  const when = (words: [string, string]) => (area: UnwatchedInside) =>
    area.before && area.after ? '' : ` (${area.before ? words[0] : words[1]})`;
  return {
    id: `${say(when(['hanya sebelumnya', 'hanya sesudahnya']), 'dan', (n) => `${n} lainnya`)} belum terpantau`,
    en: `${say(when(['only before', 'only after']), 'and', (n) => `${n} more`)} not watched yet`,
  };
}
