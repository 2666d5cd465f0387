import type { CalendarArea, CalendarPeriod } from '@petarawan/server/contract/reports/coverage';

/** Both ends of a period, inclusive. */
export interface Days {
  start: string;
  end: string;
}

export const cellKey = (code: string, { start, end }: Days) => `${code} ${start} ${end}`;

/** What the matrix draws. */
export interface CalendarTable {
  periods: readonly CalendarPeriod[];
  areas: readonly CalendarArea[];
}

/** The table with periods nobody spoke of yet, so that they can be recorded; those it has already are not added again. */
export function withPeriods(table: CalendarTable, extra: readonly Days[], total: number): CalendarTable {
  const known = new Set(table.periods.map((p) => `${p.start} ${p.end}`));
  const fresh = extra.filter((p) => !known.has(`${p.start} ${p.end}`));
  if (fresh.length === 0) return table;
  const nobody = {
    lapor_lengkap: 0,
    lapor_sebagian: 0,
    nihil: 0,
    belum_lapor: 0,
    tidak_terjangkau: 0,
    silent: total,
    share: null,
  };
  const from = [
    ...table.periods.map((period, i) => ({ period, i })),
    ...fresh.map((p) => ({ period: { ...p, ...nobody }, i: -1 })),
  ];
  from.sort((a, b) => a.period.start.localeCompare(b.period.start) || a.period.end.localeCompare(b.period.end));
  return {
    periods: from.map((f) => f.period),
    areas: table.areas.map((area) => ({ ...area, cells: from.map((f) => area.cells[f.i] ?? null) })),
  };
}
