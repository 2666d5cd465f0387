import type { Highs } from 'highs';
import { LEAST_WIDTH } from '../public/contract.ts';
import { type Component, fits } from './components.ts';
import { highsWorld, isWhole, type WorldTask } from './highsWorld.ts';
import type { SeenWorlds } from './seenWorlds.ts';

const MOST_ROUNDS = 60;
/** So many rounds that opened next to nothing, one after the other, are enough. */
const POOR_ROUNDS = 3;
/** A world need not be the best: it is only to move many at a time. */
const ROUGH = 0.3;
const SECONDS = 20;
/** For searches in whole numbers altogether; later steps are surer where those take long. */
const WHOLE_SECONDS = 60;

/**
 * Looks for worlds in which as many open unknowns as possible are LEAST_WIDTH from where they have been, each in a direction drawn by lot
 * (the same lots every time). Ends when rounds bring little.
 */
export function moveMany(solver: Highs, component: Component, seen: SeenWorlds, open: readonly number[], left: () => number) {
  const all = [...component.members.keys()];
  let poor = 0;
  let whole = WHOLE_SECONDS;
  for (let round = 0; round < MOST_ROUNDS && poor < POOR_ROUNDS && left() > 0; round++) {
    const waiting = open.filter(seen.isOpen);
    if (waiting.length === 0) return;
    const task = pushed(component, seen, waiting, round);
    let found = highsWorld(solver, task, false, Math.min(SECONDS, left()));
    if (found.status === 'found' && whole > 0 && !isWhole(found.x.slice(0, all.length))) {
      const started = performance.now();
      found = highsWorld(solver, task, true, Math.min(SECONDS, whole, left()), ROUGH);
      whole -= (performance.now() - started) / 1000;
    }
    const world = found.status === 'found' ? found.x.slice(0, all.length).map(Math.round) : [];
    if (found.status === 'found' && fits(component, world)) seen.record(all, world);
    const gained = waiting.length - waiting.filter(seen.isOpen).length;
    poor = gained > waiting.length * 0.03 ? 0 : poor + 1;
  }
}

/** One more number per open unknown: how far it came in its direction, where more than LEAST_WIDTH counts for nothing. */
function pushed(component: Component, seen: SeenWorlds, waiting: readonly number[], round: number): WorldTask {
  const [lower, upper, rows] = [[...component.lower], [...component.upper], [...component.rows]];
  const objective = lower.map(() => 0);
  for (const i of waiting) {
    const up = lot(i, round) < 0.5;
    const far = lower.push(-((component.upper[i] as number) - (component.lower[i] as number))) - 1;
    upper.push(LEAST_WIDTH);
    objective.push(1);
    if (up) rows.push({ columns: [i, far], factors: [1, -1], lower: seen.low(i), upper: Number.POSITIVE_INFINITY });
    else rows.push({ columns: [i, far], factors: [1, 1], lower: Number.NEGATIVE_INFINITY, upper: seen.high(i) });
  }
  return { lower, upper, rows, objective };
}

/** A number from 0 to 1 that looks drawn and is the same every time. */
function lot(unknown: number, round: number): number {
  let h = Math.imul(unknown + 1, 2_654_435_761) ^ Math.imul(round + 1, 40_503_001);
  h = Math.imul(h ^ (h >>> 15), 2_246_822_519);
  h = Math.imul(h ^ (h >>> 13), 3_266_489_917);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
