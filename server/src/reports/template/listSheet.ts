import type { IntakeColumn } from '../../imports/intake/contract.ts';
import { xlsxText } from '../../imports/intake/xlsxText.ts';
import type { PlaceLists } from './placeLists.ts';

/** Name of the hidden sheet that holds what drop-downs offer. */
export const LISTS = 'Daftar';

/** Letters of a column from 0: A, B, … AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** Where a list stands: its cells, and for a list that depends on another column the cells with the names it depends on. */
export interface ListRange {
  values: string;
  first: string;
  parents: string | null;
}

/** The hidden sheet: one column per list, two for those that depend on the area above. */
export interface ListSheet {
  rows: (string | null)[][];
  ranges: Map<string, ListRange>;
}

const range = (column: number, length: number) => {
  const letters = columnLetters(column);
  return `${LISTS}!$${letters}$2:$${letters}$${length + 1}`;
};

/** Lists of the columns of a template: closed lists by column, and the names of places. */
export function listSheet(columns: readonly IntakeColumn[], places: PlaceLists): ListSheet {
  const lists: string[][] = [];
  const ranges = new Map<string, ListRange>();
  const put = (column: string, values: string[], parents: string[] | null = null) => {
    if (values.length === 0 || !columns.some((c) => c.name === column)) return;
    if (parents) lists.push([`${column} di`, ...parents]);
    lists.push([column, ...values]);
    const own = lists.length - 1;
    ranges.set(column, {
      values: range(own, values.length),
      first: `${LISTS}!$${columnLetters(own)}$2`,
      parents: parents && range(own - 1, values.length),
    });
  };
  for (const { name, choices } of columns)
    if (choices)
      put(
        name,
        choices.map((c) => c.value),
      );
  put('provinsi', places.provinces);
  for (const [column, pairs] of [
    ['kabupaten_kota', places.regencies],
    ['kecamatan', places.districts],
    ['desa_kelurahan', places.villages],
  ] as const) {
    put(
      column,
      pairs.map(([, name]) => name),
      pairs.map(([parent]) => parent),
    );
  }
  const length = Math.max(0, ...lists.map((l) => l.length));
  const rows = Array.from({ length }, (_, row) => lists.map((list) => xlsxText(list[row] ?? null)));
  return { rows, ranges };
}
