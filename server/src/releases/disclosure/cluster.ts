import type { Net } from './net.ts';

/**
 * About `most` cells around one, itself first, so that sums are filled up with them: cells that lie in many sums begun already come first (a
 * row, then the same columns of the next row, and so on), because what is left out cannot make up for changes of the others. `reluctance`: by
 * how many missing sums a cell is put back; null = never. `all` is true when nothing was left out for want of room.
 */
export function cluster(
  net: Net,
  from: number,
  reluctance: (cell: number) => number | null,
  most: number,
): { cells: number[]; all: boolean } {
  /** Cells by how many of their relations are not begun yet; a cell stands in several lists, the lowest counts. */
  const waiting: number[][] = [];
  const heads: number[] = [];
  const missing = new Map<number, number>();
  const begun = new Set<number>();
  const cells: number[] = [];
  const taken = new Set<number>();
  const wait = (cell: number, at: number) => {
    for (let i = waiting.length; i <= at; i++) {
      waiting.push([]);
      heads.push(0);
    }
    missing.set(cell, at);
    (waiting[at] as number[]).push(cell);
  };
  const first = (cell: number) => {
    const put = reluctance(cell);
    return put === null ? null : put + (net.relationsOf[cell] as number[]).length;
  };
  const take = (cell: number) => {
    taken.add(cell);
    cells.push(cell);
    for (const relation of net.relationsOf[cell] as number[]) {
      if (begun.has(relation)) continue;
      begun.add(relation);
      for (const other of (net.relations[relation] as Net['relations'][number]).cells) {
        if (taken.has(other)) continue;
        const before = missing.get(other) ?? first(other);
        if (before !== null) wait(other, before - 1);
      }
    }
  };
  take(from);
  for (let at = 0; at < waiting.length; ) {
    const list = waiting[at] as number[];
    const next = list[heads[at] as number];
    if (next === undefined) {
      at++;
      continue;
    }
    heads[at] = (heads[at] as number) + 1;
    if (taken.has(next) || missing.get(next) !== at) continue;
    if (cells.length >= most) return { cells, all: false };
    take(next);
    at = 0;
  }
  return { cells, all: true };
}
