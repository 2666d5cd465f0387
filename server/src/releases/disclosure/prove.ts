import { LEAST_WIDTH } from '../public/contract.ts';
import { addRelations } from './addRelations.ts';
import { cluster } from './cluster.ts';
import { Program } from './program.ts';
import { FAR, type Search } from './search.ts';

/** What a change of the wanted cell is worth against what changes of others cost. */
const WORTH = 10_000;

/**
 * Whether the width of one hidden cell is enough with what is hidden now, by its highest and its lowest value in worlds that differ from the
 * truth in a cluster of hidden cells: so many as `sizes` say, one after the other. With all of them the answer is exact, unless `costOf` is
 * given: what a change of another cell by one costs (0 = nothing); then the worlds change as little as they can, and no may be wrong.
 */
export function prove(
  search: Search,
  cell: number,
  sizes: readonly number[] = [Number.POSITIVE_INFINITY],
  costOf: (cell: number) => number = () => 0,
): boolean {
  const { net, witnesses } = search;
  for (const most of sizes) {
    if (witnesses.proven(cell)) return true;
    const { cells, all } = cluster(net, cell, (other) => (witnesses.hidden[other] ? 0 : null), most);
    for (const way of [1, -1] as const) if (!witnesses.proven(cell)) extreme(search, cells, cell, way, costOf);
    if (all) break;
  }
  return witnesses.proven(cell);
}

/** A world in which a cell is as high (`way` 1) or as low (-1) as it can be, or as its proof needs. */
function extreme(search: Search, cells: readonly number[], cell: number, way: 1 | -1, costOf: (cell: number) => number): void {
  const { net, witnesses, solver, clock } = search;
  clock.check();
  const value = net.values[cell] as number;
  const program = new Program();
  const columnsOf = new Map<number, number[]>();
  for (const other of cells) {
    const least = 1 - (net.values[other] as number);
    if (other === cell) {
      const enough = way === 1 ? (witnesses.low[cell] as number) + LEAST_WIDTH : (witnesses.high[cell] as number) - LEAST_WIDTH;
      const [from, to] = way === 1 ? [least, enough - value] : [Math.max(least, enough - value), FAR];
      columnsOf.set(other, [program.column(from, to, -way * WORTH)]);
    } else if (costOf(other) > 0) {
      columnsOf.set(other, [program.column(0, FAR, costOf(other)), program.column(least, 0, -costOf(other))]);
    } else columnsOf.set(other, [program.column(least, FAR)]);
  }
  addRelations(program, net, columnsOf);
  const found = program.solve(solver, clock);
  if (!found) return;
  witnesses.record(
    cells,
    cells.map((other) => (columnsOf.get(other) as number[]).reduce((sum, column) => sum + (found[column] as number), 0)),
  );
}
