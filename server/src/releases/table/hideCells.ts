import type { PublicCount, PublicTable } from '../public/contract.ts';
import { cellName, type Part } from './cellName.ts';
import type { SeriesTable } from './seriesTables.ts';

/** A table as the public sees it: null where `isHidden` says so of a figure's name. */
export function hideCells({ key, origin, of, codes, rows }: SeriesTable, isHidden: (name: string) => boolean): PublicTable {
  return {
    origin,
    of,
    rows: rows.map((row) => {
      const shown = (n: number, part: Part): PublicCount => (isHidden(cellName(key, row, part)) ? null : n);
      return {
        code: row.code,
        unplaced: row.unplaced,
        total: shown(row.total, { kind: 'total' }),
        issues: row.issues?.map((n, at) => shown(n, { kind: 'issue', of: codes.issues[at] ?? '' })) ?? null,
        months: row.months?.map((n, at) => shown(n, { kind: 'month', of: codes.months[at] ?? '' })) ?? null,
      };
    }),
  };
}
