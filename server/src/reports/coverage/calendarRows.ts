import type { CoverageStatus } from '../contract.ts';
import { periodKey } from './calendarCells.ts';
import type { CalendarArea, CalendarCell, CalendarOrder, CalendarPeriod } from './contract.ts';

const REPORTED: ReadonlySet<CoverageStatus> = new Set(['lapor_lengkap', 'lapor_sebagian', 'nihil']);
export const hasReported = (cell: CalendarCell | null | undefined): boolean => cell != null && REPORTED.has(cell.status);

interface Days {
  start: string;
  end: string;
}

/** The periods anybody spoke of, oldest first. */
export function calendarPeriods(cells: ReadonlyMap<string, ReadonlyMap<string, CalendarCell>>): Days[] {
  const keys = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  return [...keys].sort().map((key) => ({ start: key.slice(0, 10), end: key.slice(11) }));
}

/** Rows of all areas over these periods, with how far each is behind; `shares` are those of the map. */
export function calendarRows(
  areas: readonly { code: string; name: string }[],
  periods: readonly Days[],
  cells: ReadonlyMap<string, ReadonlyMap<string, CalendarCell>>,
  shares: ReadonlyMap<string, number>,
): CalendarArea[] {
  const keys = periods.map(periodKey);
  return areas.map(({ code, name }) => {
    const row = keys.map((key) => cells.get(code)?.get(key) ?? null);
    const last = lastReported(periods, row);
    const behind = periods.filter((p) => last === null || p.end > last.end).length;
    return { code, name, cells: row, share: shares.get(code) ?? null, last, behind };
  });
}

/** The reported period that ended last. */
function lastReported(periods: readonly Days[], row: readonly (CalendarCell | null)[]): CalendarArea['last'] {
  let last: CalendarArea['last'] = null;
  for (const [i, period] of periods.entries()) {
    const cell = row[i];
    if (cell && hasReported(cell) && (last === null || period.end >= last.end)) last = { ...period, status: cell.status };
  }
  return last;
}

/** Each period with how the areas stand in it; the share is over the areas that spoke in any of the periods. */
export function calendarSums(periods: readonly Days[], rows: readonly CalendarArea[]): CalendarPeriod[] {
  const expected = rows.filter((r) => r.cells.some((c) => c !== null)).length;
  return periods.map(({ start, end }, i) => {
    const sum: CalendarPeriod = {
      start,
      end,
      lapor_lengkap: 0,
      lapor_sebagian: 0,
      nihil: 0,
      belum_lapor: 0,
      tidak_terjangkau: 0,
      silent: 0,
      share: null,
    };
    let done = 0;
    for (const { cells } of rows) {
      const cell = cells[i] ?? null;
      if (cell === null) sum.silent++;
      else {
        sum[cell.status]++;
        done += cell.share;
      }
    }
    sum.share = expected === 0 ? null : done / expected;
    return sum;
  });
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Rows in an order; ties by name, then by code. An area of which nothing is known is the least covered of all. */
export function orderedRows(rows: readonly CalendarArea[], order: CalendarOrder): CalendarArea[] {
  const key: Record<CalendarOrder, (row: CalendarArea) => number> = {
    nama: () => 0,
    cakupan: (row) => row.share ?? -1,
    terlambat: (row) => -row.behind,
  };
  return [...rows].sort(
    (a, b) => key[order](a) - key[order](b) || collator.compare(a.name, b.name) || a.code.localeCompare(b.code),
  );
}
