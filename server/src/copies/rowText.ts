import type { Value } from '../db/database.ts';

const isPlain = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * A row as one line of JSON: the canonical text that copies are written and compared in. Both engines return the same plain
 * values, so the same row has the same text on both. JSON has no infinity; `Infinity`, `-Infinity` and `NaN` are text.
 */
export function rowText(row: readonly Value[]): string {
  const odd = row.some((v) => typeof v === 'number' && !Number.isFinite(v));
  return JSON.stringify(odd ? row.map((v) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v)) : row);
}

/** The row of a line made by `rowText`; null when the line is none. */
export function readRow(line: string): Value[] | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  return Array.isArray(value) && value.every(isPlain) ? value : null;
}
