import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { holdFormula } from '../../csv/formulaText.ts';
import { AS_TEXT, xlsxText } from '../../imports/intake/xlsxText.ts';

/** A value of a workbook's cell with its type: texts stay texts, numbers and days can be counted with. */
export type SheetValue =
  | { readonly text: string | null; readonly bold?: boolean }
  | { readonly number: number | null; readonly format?: string }
  | { readonly day: string | null }
  | { readonly formula: string; readonly result: number };

const EDGE = { style: 'thin', color: { rgb: 'C9CED6' } } as const;
const BORDER = { bottom: EDGE };
const TOP = { vertical: 'top', wrapText: true } as const;
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  alignment: { vertical: 'center', wrapText: true },
  border: BORDER,
};
const INTEGER = '#,##0';
const DAY = 'yyyy-mm-dd';
/** Days since 30 December 1899, as spreadsheets count them. */
const serialDay = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569;

/** A text that no spreadsheet runs, also after it was saved on as CSV. */
export const safeText = (text: string | null): string | null => xlsxText(text === null ? null : holdFormula(text));

function cellOf(value: SheetValue): Cell {
  if ('text' in value) {
    const text = safeText(value.text);
    const style: CellStyle = { numFmt: AS_TEXT, alignment: TOP, border: BORDER, ...(value.bold ? { font: { bold: true } } : {}) };
    return { value: text, type: text === null ? 'empty' : 'string', style };
  }
  const style = (numFmt: string): CellStyle => ({ numFmt, alignment: { vertical: 'top' }, border: BORDER });
  if ('day' in value)
    return {
      value: value.day === null ? null : serialDay(value.day),
      type: value.day === null ? 'empty' : 'number',
      style: style(DAY),
    };
  if ('formula' in value) {
    const { formula, result } = value;
    return { value: result, type: 'formula', formula, formulaResult: result, style: { ...style(INTEGER), font: { bold: true } } };
  }
  return { value: value.number, type: value.number === null ? 'empty' : 'number', style: style(value.format ?? INTEGER) };
}

export interface Table {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows under which the table stands; null is an empty line. */
  readonly rows: readonly (readonly SheetValue[] | null)[];
  /** Rows (0-based) that are headings. */
  readonly headings: readonly number[];
  /** The heading that stays on the screen and on every printed page; null for a sheet that is read as a page. */
  readonly repeated: number | null;
  readonly landscape: boolean;
  /** A sheet too wide for one page goes over several; columns A to this one stand on each. */
  readonly wide: { readonly pages: number; readonly upTo: string } | null;
  /** Stands on every printed page. */
  readonly pageHead: string;
  readonly pageFoot: string;
}

/** Points for the longest text of a row in its column: spreadsheets do not fit rows of a file that was written elsewhere. */
function heightOf(values: readonly SheetValue[], widths: readonly number[]): number {
  const lines = values.map((value, column) => {
    const parts = 'text' in value && value.text !== null ? value.text.split(/\r?\n/) : [''];
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.15) / (widths[column] ?? 20))), 0);
  });
  return Math.min(400, 3 + 13 * Math.max(1, ...lines));
}

/** What stands between codes of a page's header: `&` begins one. */
const plain = (text: string): string => text.replaceAll('&', '&&').slice(0, 200);

/** A sheet of a printed workbook: A4, as wide as the page, its heading on every page, page numbers at the foot. */
export function sheetOf({ name, widths, rows, headings, repeated, landscape, wide, pageHead, pageFoot }: Table): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of (values ?? []).entries()) {
      const cell = cellOf(value);
      cells.set(`${row},${column}`, headings.includes(row) ? { ...cell, style: { ...HEAD, numFmt: AS_TEXT } } : cell);
    }
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((values) => (values ?? []).map(() => null)),
    cells,
    rowDefs: new Map(rows.flatMap((values, row) => (values ? [[row, { height: heightOf(values, widths) }]] : []))),
    ...(repeated === null ? {} : { freezePane: { rows: repeated + 1 } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: wide?.pages ?? 1,
      ...(wide ? { printTitlesColumn: `$A:$${wide.upTo}` } : {}),
      fitToHeight: 0,
      margins: { top: 0.8, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 },
      ...(repeated === null ? {} : { printTitlesRow: `$${repeated + 1}:$${repeated + 1}` }),
    },
    headerFooter: { oddHeader: `&L${plain(pageHead)}`, oddFooter: `&L${plain(pageFoot)}&R&P / &N` },
  };
}
