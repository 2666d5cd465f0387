import { describe, expect, it } from 'vitest';
import { cluster } from './cluster.ts';
import { buildNet } from './net.ts';
import type { SuppressionCell } from './problem.ts';

const ROWS = 4;
const COLUMNS = 6;
const at = (i: number, j: number) => i * COLUMNS + j;
const range = (n: number) => [...Array(n).keys()];

/** Hidden counts in a table whose totals are shown. */
const net = buildNet({
  cells: [
    ...range(ROWS * COLUMNS).map((i): SuppressionCell => ({ id: `${i}`, value: 2, weight: 1, state: 'must' })),
    { id: 'row', value: 2 * COLUMNS, weight: 1, state: 'shown' },
    { id: 'column', value: 2 * ROWS, weight: 1, state: 'shown' },
  ],
  sums: [
    ...range(ROWS).map((i) => ({ total: ROWS * COLUMNS, parts: range(COLUMNS).map((j) => at(i, j)) })),
    ...range(COLUMNS).map((j) => ({ total: ROWS * COLUMNS + 1, parts: range(ROWS).map((i) => at(i, j)) })),
  ],
  orders: [],
});

describe('a cluster of cells', () => {
  it('fills whole rows, so that what changes in one can change back in another', () => {
    const { cells, all } = cluster(net, at(0, 0), () => 0, 2 * COLUMNS);
    expect(all).toBe(false);
    expect(cells.toSorted((a, b) => a - b)).toEqual(range(2 * COLUMNS));
    expect(cluster(net, 0, () => 0, 100)).toMatchObject({ all: true, cells: { length: ROWS * COLUMNS } });
  });

  it('leaves out what may not be moved, and takes the reluctant last', () => {
    const some = cluster(net, at(0, 0), (cell) => (cell >= at(2, 0) ? null : cell === at(0, 3) ? 9 : 0), 100);
    expect(some.all).toBe(true);
    expect(some.cells).toHaveLength(2 * COLUMNS);
    expect(some.cells.at(-1)).toBe(at(0, 3));
  });
});
