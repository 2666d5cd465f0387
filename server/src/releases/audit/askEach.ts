import type { Highs } from 'highs';
import { LEAST_WIDTH } from '../public/contract.ts';
import { type Component, fits } from './components.ts';
import { taskOf } from './firstWorld.ts';
import { askOneByOne, inwards, isWhole } from './highsWorld.ts';
import type { SeenWorlds } from './seenWorlds.ts';

/** An unknown of which fractions already show that it is too narrow. */
export interface Narrow {
  unknown: number;
  low: number;
  high: number;
}

/**
 * Asks for the highest and lowest value of each open unknown in fractions, each search beginning where the last one ended. Worlds that turn
 * out whole are recorded; of what stays open nothing is said, but for those that are too narrow even in fractions. Ends early when time is over
 * or `mostNarrow` were found.
 */
export function askEach(
  solver: Highs,
  component: Component,
  seen: SeenWorlds,
  open: readonly number[],
  left: () => number,
  mostNarrow: number,
): Narrow[] {
  const all = [...component.members.keys()];
  const narrow: Narrow[] = [];
  askOneByOne(solver, taskOf(component, []), left(), (ask) => {
    for (const unknown of open) {
      const ends: number[] = [];
      for (const direction of [1, -1] as const) {
        if (!seen.isOpen(unknown)) break;
        const found = ask(unknown, direction);
        if (found.status !== 'found') return;
        ends.push(inwards(found.x[unknown] as number, direction));
        if (!isWhole(found.x)) continue;
        const world = found.x.map(Math.round);
        if (fits(component, world)) seen.record(all, world);
      }
      const [high, low] = ends;
      if (high === undefined || low === undefined || high - low >= LEAST_WIDTH) continue;
      narrow.push({ unknown, low, high });
      if (narrow.length >= mostNarrow) return;
    }
  });
  return narrow;
}
