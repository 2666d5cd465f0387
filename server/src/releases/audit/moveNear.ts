import type { Highs } from 'highs';
import { type Component, fits } from './components.ts';
import { taskOf } from './firstWorld.ts';
import { highsWorld, isWhole } from './highsWorld.ts';
import { partOf } from './partOf.ts';
import type { SeenWorlds } from './seenWorlds.ts';

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
  const part = partOf(component, first, vars);
  // The others that are open are pushed too, away from where they are, so that one world serves several.
  const objective = vars.map((i) => (i === centre ? 64 * direction : !seen.isOpen(i) ? 0 : (i + centre) % 2 === 0 ? 1 : -1));
  const task = taskOf(part, objective);
  let found = highsWorld(solver, task, false, SECONDS);
  if (found.status === 'found' && !isWhole(found.x)) found = highsWorld(solver, task, true, SECONDS);
  if (found.status !== 'found') return;
  const world = found.x.map(Math.round);
  if (fits(part, world)) seen.record(vars, world);
}
