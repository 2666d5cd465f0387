import type { Net } from './net.ts';
import type { Program } from './program.ts';

/**
 * Adds to a program that changes of cells fit every relation, those of all other cells being 0. `columnsOf.get(cell)` are the columns whose
 * sum is the change of the cell.
 */
export function addRelations(program: Program, net: Net, columnsOf: ReadonlyMap<number, readonly number[]>): void {
  const done = new Set<number>();
  for (const cell of columnsOf.keys())
    for (const index of net.relationsOf[cell] as number[]) {
      if (done.has(index)) continue;
      done.add(index);
      const { cells, coefficients, slack } = net.relations[index] as Net['relations'][number];
      const columns: number[] = [];
      const values: number[] = [];
      cells.forEach((other, i) => {
        for (const column of columnsOf.get(other) ?? []) {
          columns.push(column);
          values.push(coefficients[i] as number);
        }
      });
      program.row(slack === null ? 0 : Number.NEGATIVE_INFINITY, slack ?? 0, columns, values);
    }
}
