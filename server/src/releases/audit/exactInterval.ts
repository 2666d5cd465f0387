import type { Highs } from 'highs';
import { LEAST_WIDTH } from '../public/contract.ts';
import { type Component, fits } from './components.ts';
import { taskOf } from './firstWorld.ts';
import { highsWorld, inwards, isWhole } from './highsWorld.ts';
import type { SeenWorlds } from './seenWorlds.ts';
import { withRule } from './smallOnes.ts';

/**
 * Lowest and highest value of one unknown. Worlds on the way are recorded. Where fractions already show that it is narrower than
 * LEAST_WIDTH, their bounds (rounded inwards) are the answer; else it is exact. `ruled`: in worlds that obey the rule only. Null when time
 * was over.
 */
export function exactInterval(
  solver: Highs,
  component: Component,
  unknown: number,
  seen: SeenWorlds,
  left: () => number,
  ruled: boolean,
): { low: number; high: number } | null {
  const n = component.members.length;
  const all = [...component.members.keys()];
  const task = (direction: number) => {
    const objective = new Float64Array(n);
    objective[unknown] = direction;
    const plain = taskOf(component, objective);
    return ruled ? withRule(component, plain) : plain;
  };
  const checked = (x: readonly number[]): number | null => {
    const world = x.slice(0, n).map(Math.round);
    if (!fits(component, world)) return null;
    seen.record(all, world);
    return world[unknown] as number;
  };
  const ends: { bound: number; exact: number | null }[] = [];
  for (const direction of [1, -1] as const) {
    const found = highsWorld(solver, task(direction), false, left());
    if (found.status !== 'found') return null;
    ends.push({ bound: inwards(found.x[unknown] as number, direction), exact: isWhole(found.x) ? checked(found.x) : null });
  }
  const [up, down] = ends;
  if (!up || !down) return null;
  if (up.bound - down.bound < LEAST_WIDTH) return { low: down.bound, high: up.bound };
  for (const [k, direction] of [1, -1].entries()) {
    const end = ends[k];
    if (!end || end.exact !== null) continue;
    if (!seen.isOpen(unknown)) return { low: down.bound, high: up.bound };
    const found = highsWorld(solver, task(direction), true, left());
    end.exact = found.status === 'found' ? checked(found.x) : null;
    if (end.exact === null) return null;
  }
  return { low: down.exact as number, high: up.exact as number };
}
