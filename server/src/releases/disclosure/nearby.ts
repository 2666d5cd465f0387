import type { Net } from './net.ts';

/**
 * The `most` cells nearest to a cell, itself first: from cell to cell through a relation they share, a cell costing `costOf` (what hiding it
 * costs; Infinity = never) and every step `step`. `all` is true when nothing was left out for want of room.
 */
export function nearby(
  net: Net,
  from: number,
  costOf: (cell: number) => number,
  most: number,
  step = 1,
): { cells: number[]; all: boolean } {
  const distance = new Map<number, number>([[from, 0]]);
  const queue = new Queue();
  const cells: number[] = [];
  const done = new Set<number>();
  const crossed = new Set<number>();
  queue.push(from, 0);
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const { cell, at } = next;
    if (done.has(cell)) continue;
    if (cells.length === most) return { cells, all: false };
    done.add(cell);
    cells.push(cell);
    for (const relation of net.relationsOf[cell] as number[]) {
      if (crossed.has(relation)) continue;
      crossed.add(relation);
      for (const other of (net.relations[relation] as Net['relations'][number]).cells) {
        const far = at + step + costOf(other);
        if (done.has(other) || far >= (distance.get(other) ?? Number.POSITIVE_INFINITY)) continue;
        distance.set(other, far);
        queue.push(other, far);
      }
    }
  }
  return { cells, all: true };
}

/** Cells by distance, the nearest first; of equally near ones that with the smaller number. */
class Queue {
  private readonly heap: { cell: number; at: number }[] = [];

  push(cell: number, at: number): void {
    const { heap } = this;
    heap.push({ cell, at });
    for (let i = heap.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (!this.before(i, up)) break;
      this.swap(i, up);
      i = up;
    }
  }

  pop(): { cell: number; at: number } | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && this.before(child, least)) least = child;
      if (least === i) return first;
      this.swap(i, least);
      i = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [x, y] = [this.heap[a], this.heap[b]] as [{ cell: number; at: number }, { cell: number; at: number }];
    return x.at !== y.at ? x.at < y.at : x.cell < y.cell;
  }

  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b] as { cell: number; at: number }, heap[a] as { cell: number; at: number }];
  }
}
