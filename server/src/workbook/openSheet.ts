import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre';
import type { Cell } from '../csv/csvField.ts';
import { holdFormula } from '../csv/formulaText.ts';
import { AS_TEXT, xlsxText } from '../imports/intake/xlsxText.ts';

/** A sheet in plain values, so that it can be sent to a thread. */
export interface OpenSheet {
  name: string;
  columns: { name: string; width: number; kind: 'text' | 'count' | 'rate' | 'share' | 'day' }[];
  rows: Cell[][];
  /** False: a page of text without column names. */
  headed: boolean;
}

const FORMATS = { text: AS_TEXT, count: '#,##0', rate: '#,##0.00', share: '0%', day: 'yyyy-mm-dd' } as const;
const HEAD: CellStyle = {
  numFmt: AS_TEXT,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  alignment: { vertical: 'center', wrapText: true },
};
/** Days since 30 December 1899, as spreadsheets count them. */
const serialDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** A sheet for the writer: texts stay texts that no spreadsheet runs, numbers and days can be counted with. */
export function sheetOf({ name, columns, rows, headed }: OpenSheet): WriteSheet {
  const value = (cell: Cell, column: number): CellValue => {
    if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
    if (typeof cell !== 'string') return cell;
    return columns[column]?.kind === 'day' ? serialDay(cell) : xlsxText(holdFormula(cell));
  };
  const names = columns.map((column) => column.name);
  const last = columns.length - 1;
  return {
    name,
    columns: columns.map(({ width, kind }): ColumnDef => ({ width, numFmt: FORMATS[kind] })),
    rows: [...(headed ? [names] : []), ...rows.map((row) => row.map(value))],
    ...(headed
      ? {
          cells: new Map(names.map((value, column) => [`0,${column}`, { value, type: 'string' as const, style: HEAD }])),
          freezePane: { rows: 1 },
          autoFilter: { range: `A1:${letters(last)}${rows.length + 1}` },
        }
      : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: headed ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** Name of a column in a spreadsheet, counted from 0. */
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
