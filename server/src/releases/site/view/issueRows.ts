import { type PublicCount, RELEASED_ORIGINS } from '../../public/contract.ts';
import type { AreaView } from './areaView.ts';
import { forOrigins, type Pair, rowOf, tableOf } from './figures.ts';

/** Counts of the area by issue over everything so far; empty where the release has none. */
export function issueRows({ release, area }: AreaView): { name: { id: string; en: string }; counts: Pair<PublicCount> }[] {
  const rows = forOrigins(
    (origin) => rowOf(tableOf(release, origin, 'all'), { code: area.code, unplaced: false })?.issues ?? null,
  );
  if (RELEASED_ORIGINS.every((origin) => rows[origin] === null)) return [];
  return release.issues.map(({ name }, i) => ({
    name,
    counts: forOrigins((origin) => rows[origin]?.[i] ?? (rows[origin] ? null : 0)),
  }));
}
