import type { Highs } from 'highs';
import { type Component, fits, isSmall } from './components.ts';
import { highsWorld, isWhole, type WorldFound, type WorldTask } from './highsWorld.ts';
import { withRule } from './smallOnes.ts';

/** The component as a task with this objective. */
export const taskOf = ({ lower, upper, rows }: Component, objective: ArrayLike<number>): WorldTask => ({
  lower,
  upper,
  rows,
  objective,
});

/** The truth where it is given and fits, else any world of whole numbers, one that obeys the rule where there is one. */
export function firstWorld(solver: Highs, component: Component, seconds: number): WorldFound {
  if (component.truth && fits(component, component.truth)) return { status: 'found', x: component.truth, bound: 0 };
  const nothing = component.members.map(() => 0);
  const low = component.isStep.map((step) => (step ? 0 : -1));
  const quick = highsWorld(solver, taskOf(component, low), false, seconds);
  if (quick.status === 'none') return quick;
  const found =
    quick.status === 'found' && isWhole(quick.x)
      ? { ...quick, x: quick.x.map(Math.round) }
      : highsWorld(solver, taskOf(component, nothing), true, seconds);
  if (found.status !== 'found') return found;
  if (!fits(component, found.x)) return { status: 'late' };
  if (found.x.some((v, i) => isSmall(component, i, v))) return found;
  const ruled = highsWorld(solver, withRule(component, taskOf(component, nothing)), true, seconds);
  const x = ruled.status === 'found' ? ruled.x.slice(0, found.x.length) : [];
  return x.length > 0 && fits(component, x) ? { status: 'found', x, bound: 0 } : found;
}
