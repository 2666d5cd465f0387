import { LEAST_WIDTH } from '../public/contract.ts';
import { addRelations } from './addRelations.ts';
import { cluster } from './cluster.ts';
import { nearby } from './nearby.ts';
import { Program, wholeOf } from './program.ts';
import { prove } from './prove.ts';
import type { Search } from './search.ts';

/**
 * Which cells are looked at, one set after the other until one does: the cheapest ones near; those that fill up sums; all that are near
 * whatever they cost, which is slow but finds the dear way out (a whole column of totals).
 */
const SETS: readonly (readonly ['cheap' | 'filling' | 'any', number])[] = [
  ['cheap', 100],
  ['filling', 150],
  ['cheap', 400],
  ['any', 1000],
  ['any', 3000],
  ['any', 8000],
];
/** What a step through hidden cells counts, as a share of a typical weight: else only hidden cells would be near. */
const STEP = 0.3;
/** A dear cell waits in a cluster as long as one with so many sums more. */
const MOST_RELUCTANT = 6;
/** How far any cell is moved in the two worlds. */
const MOVE = LEAST_WIDTH;

/**
 * Hides free cells so that `cell` is protected, for as little weight as the neighbourhood allows: two worlds are looked for in which the cell
 * differs by the least width. False when there are none even with everything hidden that may be.
 */
export function hideFor(search: Search, cell: number): boolean {
  for (const [way, most] of SETS) {
    const { cells, all } = around(search, cell, way, most);
    if (hideNear(search, cells, cell)) return true;
    if (all) break;
  }
  return hideAnything(search, around(search, cell, 'any', Number.POSITIVE_INFINITY).cells, cell);
}

function around({ net, witnesses }: Search, cell: number, way: 'cheap' | 'filling' | 'any', most: number) {
  const costOf = (other: number) =>
    witnesses.hidden[other] ? 0 : net.free[other] ? (net.weights[other] as number) : Number.POSITIVE_INFINITY;
  if (way === 'cheap') return nearby(net, cell, costOf, most, STEP * net.typicalWeight);
  if (way === 'any') return nearby(net, cell, (other) => (Number.isFinite(costOf(other)) ? 0 : Number.POSITIVE_INFINITY), most);
  return cluster(
    net,
    cell,
    (other) => (Number.isFinite(costOf(other)) ? Math.min(MOST_RELUCTANT, Math.ceil(costOf(other) / net.typicalWeight)) : null),
    most,
  );
}

/** The exact answer, whatever it costs: everything is hidden for a moment, and then what no world needed is shown again. */
function hideAnything(search: Search, cells: readonly number[], cell: number): boolean {
  const { net, witnesses } = search;
  const free = new Set(cells.filter((other) => !witnesses.hidden[other]));
  for (const other of free) witnesses.hidden[other] = 1;
  const costOf = (other: number) => (free.has(other) ? (net.weights[other] as number) / net.typicalWeight : 0);
  const done = prove(search, cell, undefined, costOf) || prove(search, cell);
  for (const other of free) if (!done || witnesses.width(other) === 0) witnesses.show(other);
  return done;
}

function hideNear(search: Search, cells: readonly number[], cell: number): boolean {
  const { witnesses, solver, clock } = search;
  clock.check();
  const wide = twoWorlds(search, cells, cell);
  const rough = wide.program.relaxed(solver, clock);
  if (!rough) return false;
  // Of the free cells only those that the rough answer needs: much quicker, and rarely dearer.
  const few = cells.filter((other) => witnesses.hidden[other] || wide.worlds.some((world) => moved(rough, world, other)));
  let [found, of] = [wholeOf(rough), wide];
  if (!found) {
    of = twoWorlds(search, few, cell);
    found = of.program.solve(solver, clock, { nodes: 100, gap: 0.05 });
  }
  if (!found) {
    of = wide;
    found = of.program.solve(solver, clock, { nodes: 100, gap: 0.05 });
  }
  if (!found) return false;
  const values = found;
  const changes = of.worlds.map((world) =>
    [...world].map(([other, [column]]) => [other, values[column as number] as number] as const),
  );
  for (const world of changes) for (const [other, by] of world) if (by !== 0) witnesses.hidden[other] = 1;
  for (const world of changes)
    witnesses.record(
      world.map(([other]) => other),
      world.map(([, by]) => by),
    );
  return witnesses.proven(cell);
}

const moved = (values: readonly number[], world: ReadonlyMap<number, readonly number[]>, cell: number) =>
  Math.abs(values[world.get(cell)?.[0] as number] as number) > 1e-6;

/** Two worlds that differ in `cell` by the least width, for the least weight of free cells that are moved in one of them. */
function twoWorlds({ net, witnesses }: Search, cells: readonly number[], cell: number) {
  const program = new Program();
  const worlds: Map<number, number[]>[] = [new Map(), new Map()];
  for (const other of cells) {
    const least = Math.max(1 - (net.values[other] as number), -MOVE);
    const pair = worlds.map((world) => {
      const column = program.column(least, MOVE);
      world.set(other, [column]);
      return column;
    });
    const [a, b] = pair as [number, number];
    if (other === cell) program.row(LEAST_WIDTH, Number.POSITIVE_INFINITY, [b, a], [1, -1]);
    if (witnesses.hidden[other]) continue;
    const hide = program.column(0, 1, net.weights[other]);
    for (const column of pair) {
      program.row(Number.NEGATIVE_INFINITY, 0, [column, hide], [1, -MOVE]);
      program.row(0, Number.POSITIVE_INFINITY, [column, hide], [1, -least]);
    }
    program.row(Number.NEGATIVE_INFINITY, 0, [b, a, hide], [1, -1, -MOVE]);
    program.row(Number.NEGATIVE_INFINITY, 0, [a, b, hide], [1, -1, -MOVE]);
  }
  for (const world of worlds) addRelations(program, net, world);
  return { program, worlds };
}
