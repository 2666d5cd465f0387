import type { PlaceCode, PublicTable, PublicWindow, ReleasedOrigin } from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import { type PartCodes, tableKey } from './cellName.ts';
import { sumRows } from './sumRows.ts';
import type { TrueRow, TrueTables } from './trueTable.ts';

/** A table of a series of releases with its true counts. */
export interface SeriesTable {
  /** As `tableKey` gives it. */
  key: string;
  origin: ReleasedOrigin;
  of: PublicTable['of'];
  codes: PartCodes;
  rows: TrueRow[];
}

/** What the tables of a series are made from. */
export interface Series {
  windows: readonly PublicWindow[];
  /** True counts by window. */
  truths: ReadonlyMap<string, TrueTables>;
  /** Releases of the series with the areas that their sum tells of. */
  releases: readonly { number: number; areas: readonly PlaceCode[] }[];
  /** Codes in the order of rows. */
  issues: readonly string[];
}

/** Which table answers "everything so far" as of a release: its sum, or its only window; null before the first window. */
export function wholeOf(windows: readonly PublicWindow[], release: number): PublicTable['of'] | null {
  const counting = windowsCounting(windows, release);
  if (counting.length > 1) return { kind: 'sum', release };
  return counting[0] ? { kind: 'window', window: counting[0].id } : null;
}

/** What a sum of a release consists of: the windows that count in it, of them those that no release before had, and what answered before. */
export function sumOf(windows: readonly PublicWindow[], release: number) {
  const before = Math.max(0, ...windows.map((w) => w.release).filter((number) => number < release));
  const there = new Set(windowsCounting(windows, before).map((w) => w.id));
  const counting = windowsCounting(windows, release);
  return { counting, added: counting.filter((w) => !there.has(w.id)), base: wholeOf(windows, before) };
}

/** Keys of the tables that add up to the sum of a release: what answered before, and the windows added since. */
export function sumPartKeys(windows: readonly PublicWindow[], origin: ReleasedOrigin, release: number): string[] {
  const { added, base } = sumOf(windows, release);
  const parts: PublicTable['of'][] = added.map(({ id }) => ({ kind: 'window', window: id }));
  return [...(base ? [base] : []), ...parts].map((of) => tableKey(origin, of));
}

/** All tables of one origin of a series: every window, and a sum for each release in which more than one window counted. */
export function seriesTables(origin: ReleasedOrigin, { windows, truths, releases, issues }: Series): SeriesTable[] {
  const table = (of: PublicTable['of'], months: readonly string[], rows: TrueRow[]): SeriesTable => ({
    key: tableKey(origin, of),
    origin,
    of,
    codes: { issues, months },
    rows,
  });
  const rowsOf = ({ id }: PublicWindow) => {
    const truth = truths.get(id);
    if (!truth) throw new RangeError(`no true counts of window ${id}`);
    return truth[origin].map((row) => ({ ...row, issues: row.issues && issues.map((_, i) => row.issues?.[i] ?? 0) }));
  };
  const sums = releases.flatMap(({ number, areas }) => {
    const counting = windowsCounting(windows, number);
    if (counting.length < 2) return [];
    return [table({ kind: 'sum', release: number }, [], sumRows(counting.map(rowsOf), areas, issues.length))];
  });
  return [...windows.map((w) => table({ kind: 'window', window: w.id }, w.months, rowsOf(w))), ...sums];
}
