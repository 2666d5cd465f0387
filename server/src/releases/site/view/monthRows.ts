import { type PublicCount, RELEASED_ORIGINS } from '../../public/contract.ts';
import { windowTable } from '../../public/readRelease.ts';
import type { AreaView } from './areaView.ts';
import { forOrigins, type Pair, rowOf } from './figures.ts';

export interface MonthRow {
  month: string;
  counts: Pair<PublicCount>;
}

/** Months of all counting windows in order; empty where the release has none for the area. */
export function monthRows({ release, area, windows }: AreaView): MonthRow[] {
  return windows.flatMap((window) => {
    const rows = forOrigins(
      (origin) => rowOf(windowTable(release, origin, window.id), { code: area.code, unplaced: false })?.months,
    );
    if (RELEASED_ORIGINS.every((origin) => !rows[origin])) return [];
    return window.months.map((month, i) => ({
      month,
      counts: forOrigins((origin) => rows[origin]?.[i] ?? (rows[origin] ? null : 0)),
    }));
  });
}
