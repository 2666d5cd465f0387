import type { PublicRelease, PublicTable } from '../public/contract.ts';
import { rowKey } from '../public/readRelease.ts';

/** A figure of the document. */
export interface Cell {
  table: number;
  row: number;
  part: 'total' | 'issue' | 'month';
  /** Which issue or month; 0 for totals. */
  index: number;
  /** Null: hidden. */
  value: number | null;
}

/** `cells[total]` is the sum of `cells[parts]`. */
export interface Relation {
  total: number;
  parts: number[];
}

/** All figures of a document, with ways to find them. */
export interface Cells {
  cells: Cell[];
  tables: readonly PublicTable[];
  /** Position of the row of this name in a table. */
  rowAt(table: number, key: string): number | undefined;
  /** Position of a figure; undefined where the row has none of the kind. */
  at(table: number, row: number, part: Cell['part'], index: number): number | undefined;
  /** Position of the table of an origin. */
  tableOf(origin: string, of: PublicTable['of']): number | undefined;
  /** `temuan j2 19.04 politik_uang`. */
  nameOf(cell: number): string;
}

/** Name of what a table is of: `j2`, or `sd-3` for the sum up to release 3. */
export const tableName = (of: PublicTable['of']): string => (of.kind === 'window' ? of.window : `sd-${of.release}`);

/** Numbers all figures of a document. */
export function readCells(document: PublicRelease): Cells {
  const { tables } = document;
  const cells: Cell[] = [];
  const rowsByKey = tables.map(({ rows }) => new Map(rows.map((row, i) => [rowKey(row), i])));
  const firstOfRow = tables.map(({ rows }, table) =>
    rows.map(({ total, issues, months }, row) => {
      const first = cells.length;
      cells.push({ table, row, part: 'total', index: 0, value: total });
      issues?.forEach((value, index) => {
        cells.push({ table, row, part: 'issue', index, value });
      });
      months?.forEach((value, index) => {
        cells.push({ table, row, part: 'month', index, value });
      });
      return first;
    }),
  );
  const tableAt = new Map(tables.map(({ origin, of }, i) => [`${origin} ${tableName(of)}`, i]));
  const months = new Map(document.windows.map((w) => [w.id, w.months]));
  return {
    cells,
    tables,
    rowAt: (table, key) => rowsByKey[table]?.get(key),
    tableOf: (origin, of) => tableAt.get(`${origin} ${tableName(of)}`),
    at: (table, row, part, index) => {
      const [found, first] = [tables[table]?.rows[row], firstOfRow[table]?.[row]];
      if (!found || first === undefined) return undefined;
      if (part === 'total') return first;
      const here = part === 'issue' ? found.issues : found.months;
      if (!here || index >= here.length) return undefined;
      return first + 1 + index + (part === 'month' ? (found.issues?.length ?? 0) : 0);
    },
    nameOf: (cell) => {
      const { table, row, part, index } = cells[cell] as Cell;
      const { origin, of, rows } = tables[table] as PublicTable;
      const place = rows[row] ? rowKey(rows[row]) : '?';
      const what =
        part === 'total'
          ? ''
          : part === 'issue'
            ? ` ${document.issues[index]?.code ?? index}`
            : ` ${(of.kind === 'window' && months.get(of.window)?.[index]) || index}`;
      return `${origin} ${tableName(of)} ${place}${what}`;
    },
  };
}
