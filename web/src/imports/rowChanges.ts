import type { RowChange } from '@petarawan/server/contract/imports';

type Value = string | number | boolean | null;

/** One row of a comparison, ready to be shown: its key and the cells that differ (all of a row that is new or gone). */
export interface ShownChange {
  kind: 'new' | 'changed' | 'gone';
  name: string;
  cells: { column: string; before: Value; after: Value }[];
}

/** Columns of tables that repeat what another column says, or say nothing to a reader. */
const PLUMBING = new Set(['month', 'day', 'version', 'import_id']);
/** Columns that name a row, best first. */
const NAMES = ['source_id', 'id_sumber', 'record_id', 'id', 'code', 'region'];

function nameOf(row: Record<string, Value>): string {
  const column = NAMES.find((n) => row[n] != null);
  return column === undefined ? '' : String(row[column]);
}

/** What differs between two states of a row. Columns that are empty on both sides are left out. */
export function shownChange({ before, after }: RowChange): ShownChange {
  const row = after ?? before ?? {};
  const kind = before === null ? 'new' : after === null ? 'gone' : 'changed';
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const cells = columns.flatMap((column) => {
    const [a, b] = [before?.[column] ?? null, after?.[column] ?? null];
    const name = NAMES.includes(column) && String(row[column]) === nameOf(row);
    return a === b || PLUMBING.has(column) || name ? [] : [{ column, before: a, after: b }];
  });
  return { kind, name: nameOf(row), cells };
}

/** Digits of a region's code at each level; the parts are set apart by dots. */
const LEVELS: Readonly<Record<string, RegExp>> = {
  prov: /^(\d{2})$/,
  kab: /^(\d{2})(\d{2})$/,
  kec: /^(\d{2})(\d{2})(\d{2})$/,
  desa: /^(\d{2})(\d{2})(\d{2})(\d{4})$/,
};

/** A code as tables of prevention and coverage keep it. */
const CODE = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;

/** The code of a region from the number a table keeps: `kab` 1904 -> `19.04`; `code` as it stands; null for everything else. */
export function regionCode(column: string, value: Value): string | null {
  if (column === 'code') return CODE.exec(String(value ?? ''))?.[0] ?? null;
  return (
    LEVELS[column]
      ?.exec(String(value ?? ''))
      ?.slice(1)
      .join('.') ?? null
  );
}

/** A value as people write it: a region by its code, a day as `date` writes it, an election in words, everything else as it is. */
export function shownValue(column: string, value: Value, date: (iso: string) => string): string {
  const code = regionCode(column, value);
  if (code !== null) return code;
  const text = String(value ?? '');
  if (column === 'election') return text.charAt(0).toUpperCase() + text.slice(1).replaceAll('-', ' ');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text;
}

/** Codes of the smallest place that each state of a row names. */
export function smallestPlaces(...states: (Record<string, Value> | null)[]): string[] {
  return states.flatMap((row) => {
    const codes = ['code', 'desa', 'kec', 'kab', 'prov'].map((column) => regionCode(column, row?.[column] ?? null));
    return codes.find((code) => code !== null) ?? [];
  });
}
