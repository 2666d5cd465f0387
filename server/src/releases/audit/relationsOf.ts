import type { PublicRelease } from '../public/contract.ts';
import { placeAround, rowKey, windowsCounting } from '../public/readRelease.ts';
import type { Cell, Cells, Relation } from './readCells.ts';

/**
 * Every sum that the format of a release promises its reader, so that an attacker may count on it:
 * a total is the sum of its issues and of its months; an area is the sum of the areas of the next level and of what is placed in none of
 * them (total, each issue, each month, as far as the level below has them); a sum table is the sum of the windows that counted in it. An
 * area without a row in a window had nothing there.
 */
export function relationsOf(document: PublicRelease, cells: Cells): Relation[] {
  return [...withinRows(cells), ...overAreas(cells), ...overWindows(document, cells)];
}

const PARTS: readonly Cell['part'][] = ['total', 'issue', 'month'];

/** How many figures of a kind a row has. */
export function lengthOf(cells: Cells, table: number, row: number, part: Cell['part']): number {
  const found = cells.tables[table]?.rows[row];
  if (part === 'total') return found ? 1 : 0;
  return (part === 'issue' ? found?.issues : found?.months)?.length ?? 0;
}

const isNumber = (n: number | undefined): n is number => n !== undefined;

function* withinRows(cells: Cells): Generator<Relation> {
  for (const [table, { rows }] of cells.tables.entries())
    for (const row of rows.keys())
      for (const part of ['issue', 'month'] as const) {
        const length = lengthOf(cells, table, row, part);
        const total = cells.at(table, row, 'total', 0);
        if (length > 0 && total !== undefined)
          yield { total, parts: Array.from({ length }, (_, i) => cells.at(table, row, part, i)).filter(isNumber) };
      }
}

function* overAreas(cells: Cells): Generator<Relation> {
  for (const [table, { rows }] of cells.tables.entries()) {
    const inside = new Map<string, number[]>();
    for (const [i, row] of rows.entries()) {
      const around = row.unplaced ? row.code : placeAround(row.code);
      if (around === null || cells.rowAt(table, around) === undefined) continue;
      const list = inside.get(around);
      if (list) list.push(i);
      else inside.set(around, [i]);
    }
    for (const [code, parts] of inside) {
      const row = cells.rowAt(table, code) as number;
      for (const part of PARTS)
        for (let index = 0; index < lengthOf(cells, table, row, part); index++) {
          const total = cells.at(table, row, part, index);
          const found = parts.map((p) => cells.at(table, p, part, index));
          if (total !== undefined && found.every(isNumber)) yield { total, parts: found };
        }
    }
  }
}

function* overWindows(document: PublicRelease, cells: Cells): Generator<Relation> {
  for (const [table, { origin, of, rows }] of cells.tables.entries()) {
    if (of.kind !== 'sum') continue;
    const windows = windowsCounting(document.windows, of.release)
      .map((w) => cells.tableOf(origin, { kind: 'window', window: w.id }))
      .filter(isNumber);
    for (const [row, found] of rows.entries())
      for (const part of ['total', 'issue'] as const)
        for (let index = 0; index < lengthOf(cells, table, row, part); index++) {
          const total = cells.at(table, row, part, index);
          const parts = windows.map((w) => {
            const there = cells.rowAt(w, rowKey(found));
            return there === undefined ? undefined : cells.at(w, there, part, index);
          });
          if (total !== undefined) yield { total, parts: parts.filter(isNumber) };
        }
  }
}

/** Pairs of the same figure before and after its window was counted anew. */
export function* restatedPairs(document: PublicRelease, cells: Cells): Generator<{ before: number; after: number }> {
  for (const window of document.windows) {
    if (window.replaces === null) continue;
    for (const [table, { origin, of, rows }] of cells.tables.entries()) {
      if (of.kind !== 'window' || of.window !== window.id) continue;
      const old = cells.tableOf(origin, { kind: 'window', window: window.replaces });
      if (old === undefined) continue;
      for (const [row, found] of rows.entries()) {
        const there = cells.rowAt(old, rowKey(found));
        if (there === undefined) continue;
        for (const part of PARTS)
          for (let index = 0; index < lengthOf(cells, table, row, part); index++) {
            const [before, after] = [cells.at(old, there, part, index), cells.at(table, row, part, index)];
            if (before !== undefined && after !== undefined) yield { before, after };
          }
      }
    }
  }
}
