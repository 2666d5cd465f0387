import { type Cell, csvField } from '../../csv/csvField.ts';
import { textInTurns } from './inTurns.ts';

/** How the cells of a file are separated and its decimals written. */
export interface Dialect {
  delimiter: ',' | ';';
  decimal: '.' | ',';
}

/** Read by programs everywhere. */
export const POINT: Dialect = { delimiter: ',', decimal: '.' };
/** Opened by a spreadsheet that is set to Indonesian. */
export const COMMA: Dialect = { delimiter: ';', decimal: ',' };

/**
 * Rows as CSV: a first line of column names, lines end with CRLF, UTF-8 with a byte order mark. No comments above the names, so that any
 * program reads it; what the file is stands in its name, in its columns and in `datapackage.json`.
 */
export function openCsv<Name extends string>(
  columns: readonly Name[],
  rows: Iterable<Readonly<Record<Name, Cell>>>,
  { delimiter, decimal }: Dialect,
): Promise<Buffer> {
  function* lines(): Generator<string> {
    yield `\ufeff${columns.join(delimiter)}\r\n`;
    for (const row of rows) yield `${columns.map((name) => csvField(row[name], decimal)).join(delimiter)}\r\n`;
  }
  return textInTurns(lines());
}
