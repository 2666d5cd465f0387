import { holdFormula } from '../csv/formulaText.ts';
import type { RowProblem } from './contract.ts';

/** Columns behind the user's own: row number, reasons, suggestions. Never taken for columns of a file. */
export const REASON_HEADERS = ['_baris', '_alasan', '_saran'];

const NEGATIVE = /^-\d+(?:[.,]\d+)?$/;

/** A field of a CSV file that a spreadsheet neither splits nor runs as a formula. */
export function safeField(value: string | null): string {
  if (value === null || value === '') return '';
  // Text of the user's file: a negative number is a number there, and stays one.
  const text = NEGATIVE.test(value) ? value : holdFormula(value);
  return /[",\r\n;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Columns of the error file: the headers of the user's file for the columns that were read, else the columns' own names. */
export function errorColumns(columns: Record<string, string | null>, names: string[]): { header: string; column: string }[] {
  const read = Object.entries(columns).flatMap(([header, column]) => (column === null ? [] : [{ header, column }]));
  return read.length ? read : names.map((n) => ({ header: n, column: n }));
}

/** Header line of an error file, with a byte-order mark so that spreadsheets read it as UTF-8. */
export function errorsHeader(columns: { header: string }[]): string {
  return `\ufeff${[...columns.map((c) => c.header), ...REASON_HEADERS].map(safeField).join(',')}\r\n`;
}

/** One quarantined row in the user's columns, with its row number, all reasons (Indonesian) and suggestions. */
export function errorsLine(
  columns: { column: string }[],
  row: { row: number; values: Record<string, string | null>; problems: RowProblem[] },
): string {
  const reasons = row.problems.map((p) => `${p.column}: ${p.reason.id}`).join(' | ');
  const suggestions = row.problems.flatMap((p) => (p.suggestion === null ? [] : [`${p.column}: ${p.suggestion}`])).join(' | ');
  const fields = [...columns.map((c) => row.values[c.column] ?? null), String(row.row), reasons, suggestions];
  return `${fields.map(safeField).join(',')}\r\n`;
}
