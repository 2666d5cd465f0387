import { holdFormula } from './formulaText.ts';

/** What a cell of a file of values holds; null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * One field of a comma-separated file (RFC 4180), quoted where it holds `,`, `;`, a quote or a line's end. Numbers have no grouping and a
 * decimal point, or the `decimal` sign asked for (a comma only where `;` separates). A text that a spreadsheet would run as a formula
 * (first character = + - @, tab or return) is kept as text by a leading apostrophe.
 */
export function csvField(value: Cell, decimal: '.' | ',' = '.'): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', decimal);
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  const safe = holdFormula(value);
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
