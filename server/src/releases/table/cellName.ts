import type { PlaceCode, PublicTable, ReleasedOrigin } from '../public/contract.ts';
import { rowKey } from '../public/readRelease.ts';

/** Which figure of a row: its total, an issue by its code, or a month `YYYY-MM`. */
export type Part = { kind: 'total' } | { kind: 'issue' | 'month'; of: string };

/** Codes of issues and months in the order of the lists of rows. */
export interface PartCodes {
  issues: readonly string[];
  months: readonly string[];
}

/** Name of a table in its series: `laporan j2`, `laporan sd-3` for the sum up to release 3. */
export const tableKey = (origin: ReleasedOrigin, of: PublicTable['of']): string =>
  `${origin} ${of.kind === 'window' ? of.window : `sd-${of.release}`}`;

/** Name of a figure, unique in a series: `laporan j2 19.04 politik_uang`; of a total without the last word. */
export const cellName = (table: string, row: { code: PlaceCode; unplaced: boolean }, part: Part): string =>
  `${table} ${rowKey(row)}${part.kind === 'total' ? '' : ` ${part.of}`}`;

/** The figures of a row with the part each is. */
export function partsOf<N>(
  row: { total: N; issues: N[] | null; months: N[] | null },
  { issues, months }: PartCodes,
): [Part, N][] {
  return [
    [{ kind: 'total' }, row.total],
    ...(row.issues ?? []).map((n, at): [Part, N] => [{ kind: 'issue', of: issues[at] ?? `${at}` }, n]),
    ...(row.months ?? []).map((n, at): [Part, N] => [{ kind: 'month', of: months[at] ?? `${at}` }, n]),
  ];
}
