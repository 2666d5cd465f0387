import { type PublicCount, RELEASED_ORIGINS } from '../../public/contract.ts';
import type { AreaView, PeriodView } from './areaView.ts';
import { issueRows } from './issueRows.ts';
import { monthRows } from './monthRows.ts';

/** How many counts the page of an area shows, and how many of them are hidden. */
export function hiddenOnPage(view: AreaView): { hidden: number; all: number } {
  const ofPeriod = ({ own, unplaced, children }: PeriodView): PublicCount[] =>
    RELEASED_ORIGINS.flatMap((origin) => [
      own.figures[origin].count,
      unplaced[origin].count,
      ...children.map(({ figures }) => figures[origin].count),
    ]);
  const pairs = [...issueRows(view), ...monthRows(view)];
  const counts = [
    ...ofPeriod(view.whole),
    ...(view.byWindow.length > 1 ? view.byWindow.flatMap(ofPeriod) : []),
    ...pairs.flatMap((row) => RELEASED_ORIGINS.map((origin) => row.counts[origin])),
  ];
  return { hidden: counts.filter((count) => count === null).length, all: counts.length };
}
