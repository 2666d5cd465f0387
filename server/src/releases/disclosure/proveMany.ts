import { LEAST_WIDTH } from '../public/contract.ts';
import { addRelations } from './addRelations.ts';
import { cluster } from './cluster.ts';
import { Program } from './program.ts';
import { prove } from './prove.ts';
import { FAR, type Search } from './search.ts';
import { sumTellsTooMuch } from './sumTellsTooMuch.ts';

/** Cells of one program: few are solved in milliseconds and prove most; what they do not prove gets more. */
const SIZES = [60, 240];
/** From so many unproven cells on many are moved at once. */
const WORTH_IT = 4;

/**
 * Finds worlds that prove as many hidden cells as possible with what is hidden already, a cluster at a time: each world lifts or lowers
 * as many unproven cells at once as it can; then those that are left, one by one. What stays unproven is not disproved.
 */
export function proveMany(search: Search, wanted: readonly number[]): void {
  const complete = new Uint8Array(search.net.values.length);
  const sign = signs();
  for (const most of SIZES)
    for (const cell of wanted) {
      if (complete[cell] || !isOpen(search, cell)) continue;
      const { all } = proveAround(search, cell, most, sign);
      if (!search.witnesses.proven(cell)) prove(search, cell, [most]);
      if (all) complete[cell] = 1;
    }
}

/** A first look: every cell is in some cluster, none is looked at by itself. Most of what this does not prove needs something hidden. */
export function proveQuickly(search: Search, wanted: readonly number[]): void {
  const tried = new Uint8Array(search.net.values.length);
  const sign = signs();
  for (const cell of wanted) {
    if (tried[cell] || !isOpen(search, cell)) continue;
    const { cells, all } = proveAround(search, cell, SIZES[0] as number, sign);
    // What lies at the edge of a cluster gets one of its own.
    for (const done of all ? cells : cells.slice(0, cells.length / 2)) tried[done] = 1;
  }
}

/** Whether a proof is wanted and not ruled out by one sum alone. */
const isOpen = ({ net, witnesses }: Search, cell: number): boolean =>
  witnesses.hidden[cell] === 1 &&
  !witnesses.proven(cell) &&
  !sumTellsTooMuch(net, cell, (other) => witnesses.hidden[other] === 1);

function proveAround(search: Search, cell: number, most: number, sign: () => boolean) {
  const { net, witnesses, clock } = search;
  clock.check();
  const found = cluster(net, cell, (other) => (witnesses.hidden[other] ? 0 : null), most);
  for (const up of [() => true, sign])
    if (found.cells.filter((other) => !witnesses.proven(other)).length >= WORTH_IT) pushMany(search, found.cells, up);
  return found;
}

/** One world in which many unproven cells rise (where `up()` says so) or fall, each as far as its proof needs. */
function pushMany({ net, witnesses, solver, clock }: Search, cells: readonly number[], up: () => boolean): void {
  const program = new Program();
  const columnsOf = new Map<number, number[]>();
  for (const cell of cells) {
    const value = net.values[cell] as number;
    const least = 1 - value;
    if (witnesses.proven(cell)) columnsOf.set(cell, [program.column(least, FAR)]);
    else if (up()) {
      const enough = (witnesses.low[cell] as number) + LEAST_WIDTH - value;
      columnsOf.set(cell, [program.column(least, enough, -1), program.column(0, FAR)]);
    } else {
      const enough = Math.max(least, (witnesses.high[cell] as number) - LEAST_WIDTH - value);
      columnsOf.set(cell, [program.column(enough, FAR, 1), program.column(least - enough, 0)]);
    }
  }
  addRelations(program, net, columnsOf);
  const found = program.solve(solver, clock, { nodes: 20, gap: 0.1 });
  if (!found) return;
  witnesses.record(
    cells,
    cells.map((cell) => (columnsOf.get(cell) as number[]).reduce((sum, column) => sum + (found[column] as number), 0)),
  );
}

/** The same row of yes and no every time. */
function signs(): () => boolean {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 2 === 0;
  };
}
