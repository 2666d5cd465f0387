import { LEAST_WIDTH } from '../public/contract.ts';
import { addRelations } from './addRelations.ts';
import { nearby } from './nearby.ts';
import { Program } from './program.ts';
import { FAR, type Search } from './search.ts';

/**
 * Whether the width of one hidden cell is enough with what is hidden now, by its highest and its lowest value in worlds that differ from the
 * truth in the nearest hidden cells: so many as `sizes` say, one after the other. With all of them the answer is exact.
 */
export function prove(search: Search, cell: number, sizes: readonly number[] = [Number.POSITIVE_INFINITY]): boolean {
  const { net, witnesses } = search;
  for (const most of sizes) {
    if (witnesses.proven(cell)) return true;
    const { cells, all } = nearby(net, cell, (other) => (witnesses.hidden[other] ? 0 : Number.POSITIVE_INFINITY), most);
    extreme(search, cells, cell, 1);
    if (!witnesses.proven(cell)) extreme(search, cells, cell, -1);
    if (all) break;
  }
  return witnesses.proven(cell);
}

/** A world in which a cell is as high (`way` 1) or as low (-1) as it can be, or as its proof needs. */
function extreme({ net, witnesses, solver, clock }: Search, cells: readonly number[], cell: number, way: 1 | -1): void {
  clock.check();
  const value = net.values[cell] as number;
  const program = new Program();
  const columnsOf = new Map<number, number[]>();
  for (const other of cells) {
    const least = 1 - (net.values[other] as number);
    if (other !== cell) columnsOf.set(other, [program.column(least, FAR)]);
    else if (way === 1) columnsOf.set(other, [program.column(least, (witnesses.low[cell] as number) + LEAST_WIDTH - value, -1)]);
    else columnsOf.set(other, [program.column(Math.max(least, (witnesses.high[cell] as number) - LEAST_WIDTH - value), FAR, 1)]);
  }
  addRelations(program, net, columnsOf);
  const found = program.solve(solver, clock);
  if (!found) return;
  witnesses.record(
    cells,
    cells.map((other) => found[columnsOf.get(other)?.[0] as number] as number),
  );
}
