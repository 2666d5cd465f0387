import type { CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import { type CsvCell, toCsv } from '../../charts/csv.ts';
import { coverageText } from './text.ts';

/**
 * The calendar as a table with a row per area and period, in the columns of `coverage import`. Where nobody said anything the status
 * is empty and the row says so.
 */
export function calendarCsv(calendar: Pick<CoverageCalendarResponse, 'periods' | 'areas' | 'meta'>): string {
  const { columns, kinds } = coverageText.id;
  const rows = calendar.areas.flatMap((area) =>
    calendar.periods.map((period, i): CsvCell[] => {
      const cell = area.cells[i] ?? null;
      const inside = cell?.inside ? `${cell.inside.reported}/${cell.inside.expected}` : null;
      const note = cell === null ? kinds.silent : null;
      return [
        area.code,
        area.name,
        period.start,
        period.end,
        cell?.status ?? null,
        cell?.reason ?? null,
        inside,
        area.share,
        calendar.meta.sample,
        note,
      ];
    }),
  );
  const { code, name, start, end, status, reason, inside, share, sample, note } = columns;
  return toCsv([code, name, start, end, status, reason, inside, share, sample, note], rows);
}
