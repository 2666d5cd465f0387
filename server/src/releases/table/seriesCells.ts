import type { SuppressionCell } from '../disclosure/problem.ts';
import { type PlaceCode, type PublicTable, type PublicWindow, SMALLEST_SHOWN } from '../public/contract.ts';
import { rowKey } from '../public/readRelease.ts';
import { childrenOf, isUnplacedDetailed, placeLevel } from './areaTree.ts';
import { CellBook, type Cells } from './cellBook.ts';
import { cellName, type Part, partsOf } from './cellName.ts';
import { restatedCells } from './restatedCells.ts';
import type { SeriesTable } from './seriesTables.ts';
import { sumOfWindows } from './sumOfWindows.ts';
import { weightOf } from './weightOf.ts';

/** What the cells of one origin of a series are made from. */
export interface SeriesAsked {
  root: PlaceCode;
  windows: readonly PublicWindow[];
  tables: readonly SeriesTable[];
  /** Tables as published, by their key: what they show and hide is settled. */
  settled: ReadonlyMap<string, PublicTable>;
  /** Names of cells that are to be hidden besides. */
  besides?: ReadonlySet<string>;
}

/**
 * All figures of one origin of a series as cells, with every sum that holds between them: total = issues = months; area = areas inside it and
 * what is placed nowhere in it; sum = windows; and what a window counted anew has to do with the old one. Throws Error when the counts do not
 * add up, or are not those that were published.
 */
export function seriesCells({ root, windows, tables, settled, besides }: SeriesAsked): Cells {
  const book = new CellBook();
  for (const table of tables) putCells(book, table, settled.get(table.key), besides);
  for (const table of tables) sumsInside(book, table, root);
  restatedCells(book, windows, tables);
  for (const table of tables) if (table.of.kind === 'sum') sumOfWindows(book, windows, table, table.of.release);
  return book.cells();
}

function putCells(
  book: CellBook,
  { key, of, codes, rows }: SeriesTable,
  settled: PublicTable | undefined,
  besides: ReadonlySet<string> | undefined,
): void {
  const published = settled && new Map(settled.rows.map((row) => [rowKey(row), row]));
  for (const row of rows) {
    const before = published?.get(rowKey(row));
    const shown = before && partsOf(before, codes).map(([, n]) => n);
    for (const [i, [part, value]] of partsOf(row, codes).entries()) {
      const name = cellName(key, row, part);
      const was = shown?.[i];
      if (typeof was === 'number' && was !== value) throw new Error(`${name} was published otherwise`);
      const state = stateOf(was, value, besides?.has(name) ?? false);
      book.put({ id: name, value, weight: weightOf(row, part.kind, of.kind === 'sum', value), state });
    }
  }
}

/** `was`: as published; undefined for what is published now. */
function stateOf(was: number | null | undefined, value: number, besides: boolean): SuppressionCell['state'] {
  if (was !== undefined) return was === null ? 'hidden' : 'shown';
  return value < SMALLEST_SHOWN || besides ? 'must' : 'free';
}

const TOTAL: Part = { kind: 'total' };

function sumsInside(book: CellBook, { key, codes, rows }: SeriesTable, root: PlaceCode): void {
  const areas = rows.filter((row) => !row.unplaced).map((row) => row.code);
  const children = childrenOf(areas, root);
  for (const row of rows) {
    const all = partsOf(row, codes).map(([part]) => part);
    const name = (part: Part) => cellName(key, row, part);
    for (const kind of ['issue', 'month'] as const) {
      const parts = all.filter((part) => part.kind === kind);
      if (parts.length > 0) book.sum(name(TOTAL), parts.map(name));
    }
    if (row.unplaced || placeLevel(row.code) === 'kecamatan') continue;
    const inside = [
      ...(children.get(row.code) ?? []).map((code) => ({ code, unplaced: false })),
      { code: row.code, unplaced: true },
    ];
    for (const part of isUnplacedDetailed(row.code) ? all : [TOTAL]) {
      const parts = inside.map((place) => cellName(key, place, part));
      book.sum(name(part), parts);
    }
  }
}
