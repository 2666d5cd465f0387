import { LEAST_WIDTH } from '../public/contract.ts';
import { addRelations } from './addRelations.ts';
import { nearby } from './nearby.ts';
import { Program } from './program.ts';
import { FAR, type Search } from './search.ts';

/** Cells of one program: large enough that one world proves many, small enough to be solved in milliseconds. */
const MOST = 700;
const ROUNDS = 8;
/** Cells of a program for the surroundings of one cell, and how many have to be unproven for it. */
const AROUND = 200;
const WORTH_IT = 3;
/** Rounds without a new proof after which the rest is left to `prove` and `hideFor`. */
const PATIENCE = 2;

/**
 * Finds worlds that prove as many hidden cells as possible with what is hidden already, a neighbourhood at a time: each world lifts or lowers
 * as many unproven cells at once as it can. What stays unproven is not disproved.
 */
export function proveMany(search: Search, wanted: readonly number[]): void {
  const { net, witnesses, clock } = search;
  const tried = new Uint8Array(net.values.length);
  const sign = signs();
  for (const cell of wanted) {
    if (!witnesses.hidden[cell] || tried[cell] || witnesses.proven(cell)) continue;
    clock.check();
    const { cells, all } = nearby(net, cell, (other) => (witnesses.hidden[other] ? 0 : Number.POSITIVE_INFINITY), MOST);
    if (cells.length > 1) {
      let idle = 0;
      for (let round = 0; round < ROUNDS && idle < PATIENCE; round++) {
        const before = cells.filter((c) => witnesses.proven(c)).length;
        if (before === cells.length) break;
        pushMany(search, cells, round === 0 ? () => true : sign);
        idle = cells.filter((c) => witnesses.proven(c)).length > before ? 0 : idle + 1;
      }
    }
    // What lies at the edge of a neighbourhood gets one of its own.
    for (const done of all ? cells : cells.slice(0, cells.length / 2)) tried[done] = 1;
  }
}

/** The same for the surroundings of one cell alone, in two worlds. */
export function proveAround(search: Search, cell: number): void {
  const { net, witnesses } = search;
  const { cells } = nearby(net, cell, (other) => (witnesses.hidden[other] ? 0 : Number.POSITIVE_INFINITY), AROUND);
  const sign = signs();
  for (const up of [() => true, sign])
    if (cells.filter((other) => !witnesses.proven(other)).length >= WORTH_IT) pushMany(search, cells, up);
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
