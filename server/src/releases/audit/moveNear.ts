import type { Highs } from 'highs';
import { type Component, rowHolds } from './components.ts';
import { highsWorld, isWhole, type WorldTask } from './highsWorld.ts';
import type { SeenWorlds } from './seenWorlds.ts';
import type { Row } from './unknowns.ts';

const SECONDS = 5;

/** Looks for a world with a higher (lower) value of `centre` in which only `vars` differ from `first`. */
export function moveNear(
  solver: Highs,
  component: Component,
  first: readonly number[],
  vars: readonly number[],
  centre: number,
  direction: number,
  seen: SeenWorlds,
): void {
  const place = new Map(vars.map((i, k) => [i, k]));
  const near = [...new Set(vars.flatMap((i) => component.rowsOf[i] ?? []))];
  const rows = near.map((r) => restOf(component.rows[r] as Row, place, first));
  const task: WorldTask = {
    lower: vars.map((i) => component.lower[i] as number),
    upper: vars.map((i) => component.upper[i] as number),
    rows,
    // The others that are open are pushed too, away from where they are, so that one world serves several.
    objective: vars.map((i) => (i === centre ? 64 * direction : !seen.isOpen(i) ? 0 : (i + centre) % 2 === 0 ? 1 : -1)),
  };
  let found = highsWorld(solver, task, false, SECONDS);
  if (found.status === 'found' && !isWhole(found.x)) found = highsWorld(solver, task, true, SECONDS);
  if (found.status !== 'found') return;
  const world = found.x.map(Math.round);
  const inBounds = world.every((v, k) => v >= (task.lower[k] as number) && v <= (task.upper[k] as number));
  if (inBounds && rows.every((row) => rowHolds(row, (c) => world[c] as number))) seen.record(vars, world);
}

/** A row over the unknowns that may move, the others put in. */
function restOf(row: Row, place: ReadonlyMap<number, number>, first: readonly number[]): Row {
  const inside: Row = { columns: [], factors: [], lower: row.lower, upper: row.upper };
  for (const [k, c] of row.columns.entries()) {
    const [at, factor] = [place.get(c), row.factors[k] as number];
    if (at === undefined) {
      inside.lower -= factor * (first[c] as number);
      inside.upper -= factor * (first[c] as number);
    } else {
      inside.columns.push(at);
      inside.factors.push(factor);
    }
  }
  return inside;
}
