import { spreadsheetDate } from '../parse/parseDate.ts';
import type { Workbook } from './xlsxWorkbook.ts';
import { attribute, xmlTokens } from './xmlTokens.ts';
import { zipContent } from './zipArchive.ts';

/** Text as it stands, or a number without date format. */
export type Cell = string | number;
export interface SheetRow {
  /** Row number as the spreadsheet shows it. */
  row: number;
  /** Sparse: cells by column from 0. */
  cells: (Cell | undefined)[];
}

const MAX_SHEET = 2 ** 31;
const MAX_COLUMNS = 16_384;
const DAY_SECONDS = 86_400;

/** Column of a reference such as `AB12`, from 0; -1 when it has no letters. */
function columnIndex(reference: string): number {
  let index = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}

/** A day number as `YYYY-MM-DD`, with the time of day when it has one; the number itself when it is no date in range. */
export function dateCell(value: number, date1904: boolean): Cell {
  const date = spreadsheetDate(value, date1904);
  if (date === null) return value;
  const seconds = Math.round((value - Math.floor(value)) * DAY_SECONDS);
  if (seconds === 0 || seconds >= DAY_SECONDS) return date;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');
  return `${date} ${clock}`;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string | null;
}

function cellValue(cell: OpenCell, book: Workbook): Cell | undefined {
  const { value, type } = cell;
  if (value === null) return undefined;
  if (type === 's') return book.strings[Number(value)];
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n' || type === '') {
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) return value;
    return book.dateStyles[cell.style] ? dateCell(number, book.date1904) : number;
  }
  return value;
}

/** Rows of a worksheet in order: values of formulas, whole rich texts, dates by the cell's number format. */
export async function* xlsxRows(book: Workbook, sheet: Workbook['sheets'][number]): AsyncGenerator<SheetRow> {
  let row: SheetRow | null = null;
  let lastRow = 0;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let reading = false;
  let phonetic = false;
  for await (const tokens of xmlTokens(zipContent(book.file, sheet.entry, MAX_SHEET))) {
    for (const token of tokens) {
      if (token.kind === 'text') {
        if (reading && !phonetic && cell) cell.value = (cell.value ?? '') + token.text;
        continue;
      }
      const opens = token.kind === 'open' && !token.empty;
      if (token.name === 'v' || token.name === 't') reading = opens;
      else if (token.name === 'rPh') phonetic = opens;
      else if (token.name === 'row') {
        if (token.kind === 'open') {
          lastRow = Number(attribute(token.attributes, 'r') ?? lastRow + 1);
          row = { row: lastRow, cells: [] };
          nextColumn = 0;
        }
        if (!opens && row) {
          yield row;
          row = null;
        }
      } else if (token.name === 'c') {
        if (token.kind === 'open') {
          const reference = attribute(token.attributes, 'r');
          const named = reference === undefined ? -1 : columnIndex(reference);
          // A value in a column that no spreadsheet has stands behind the last one: too many cells, not lost.
          const column = named < 0 ? nextColumn : Math.min(named, MAX_COLUMNS);
          nextColumn = column + 1;
          cell = {
            column,
            type: attribute(token.attributes, 't') ?? '',
            style: Number(attribute(token.attributes, 's') ?? 0),
            value: null,
          };
        }
        if (!opens && cell && row && cell.column <= MAX_COLUMNS) {
          row.cells[cell.column] = cellValue(cell, book);
          cell = null;
        }
      }
    }
  }
}
