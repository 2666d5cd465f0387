import type { Highs } from 'highs';
import { LEAST_WIDTH } from '../public/contract.ts';
import { askEach } from './askEach.ts';
import { type Component, isSmall } from './components.ts';
import { exactInterval } from './exactInterval.ts';
import { firstWorld } from './firstWorld.ts';
import { moveMany } from './moveMany.ts';
import { moveNear } from './moveNear.ts';
import { moveSlices } from './moveSlices.ts';
import { neighbourhood } from './neighbourhood.ts';
import { seenWorlds } from './seenWorlds.ts';
import { tighten } from './tighten.ts';

/** What was found out about a component. Only what is narrower than the least width is told. */
export interface Widths {
  status: 'done' | 'impossible' | 'late';
  /** Unknowns (by position in the component) with the lowest and highest value they can have. `rule`: only for who knows the rule. */
  narrow: { unknown: number; low: number; high: number; by: 'sums' | 'rule' }[];
}

/** In components with more unknowns than this, many are moved at a time first. */
const FEW = 150;
/** Components with more unknowns than this are first looked at slice by slice. */
const LARGE = 3000;
/** In components larger than this, neighbourhoods of about so many unknowns are tried before the whole. */
const NEAR = [200, 800];

/**
 * Proves, unknown by unknown, that two worlds of whole numbers fit all that is known and differ by LEAST_WIDTH in it, or finds its interval
 * (at most `mostNarrow` of them). Every world that is found is checked exactly and counts for all unknowns in it.
 *
 * The rule: counts are hidden because some count (or correction) of their component is small. Worlds without a small one are impossible for
 * whoever knows it; where the first world has none, the rule tells nothing and is left out. `slices`: unknowns, by their position among all,
 * that may well move while the others stay.
 */
export function widthsOf(
  solver: Highs,
  given: Component,
  slices: readonly ReadonlySet<number>[],
  deadline: number,
  mostNarrow: number,
): Widths {
  const left = () => (deadline - performance.now()) / 1000;
  const component = tighten(given);
  if (!component) return { status: 'impossible', narrow: [] };
  const start = firstWorld(solver, component, left());
  if (start.status !== 'found') return { status: start.status === 'none' ? 'impossible' : 'late', narrow: [] };
  const seen = seenWorlds(component, start.x);
  const narrow: Widths['narrow'] = [];
  const open: number[] = [];
  for (const i of component.members.keys()) {
    const [low, high] = [component.lower[i] as number, component.upper[i] as number];
    if (!isAsked(component, i)) continue;
    if (high - low < LEAST_WIDTH) narrow.push({ unknown: i, low, high, by: 'sums' });
    else open.push(i);
  }
  if (component.members.length > LARGE) moveSlices(solver, component, start.x, slices, seen, left);
  if (open.filter(seen.isOpen).length > FEW) moveMany(solver, component, seen, open, left);
  if (left() <= 0) return { status: 'late', narrow };
  for (const found of askEach(solver, component, seen, open.filter(seen.isOpen), left, mostNarrow - narrow.length))
    narrow.push({ ...found, by: 'sums' });
  const told = new Set(narrow.map((n) => n.unknown));
  const rest = open.filter((i) => !told.has(i));
  for (const size of NEAR.filter((n) => n * 2 < component.members.length))
    for (const i of rest) {
      if (narrow.length >= mostNarrow) break;
      if (left() <= 0) return { status: 'late', narrow };
      const vars = seen.isOpen(i) ? neighbourhood(component, i, size, size) : null;
      for (const direction of [1, -1]) if (vars && seen.isOpen(i)) moveNear(solver, component, start.x, vars, i, direction, seen);
    }
  for (const i of rest)
    for (const ruled of [false, true]) {
      if (!seen.isOpen(i) || narrow.length >= mostNarrow) break;
      const exact = exactInterval(solver, component, i, seen, left, ruled);
      if (exact === null) return { status: 'late', narrow };
      if (exact.high - exact.low >= LEAST_WIDTH) continue;
      narrow.push({ unknown: i, ...exact, by: ruled ? 'rule' : 'sums' });
      break;
    }
  return { status: 'done', narrow: narrow.filter((found) => isTelling(component, found)) };
}

/** All counts are asked for; a correction only when it was by 1 to 4, or nobody here knows. */
const isAsked = (component: Component, i: number): boolean =>
  !component.isStep[i] || component.truth === null || isSmall(component, i, component.truth[i] as number);

/** A correction known to be none, or large, tells of nobody. */
const isTelling = (
  { isStep, truth }: Component,
  { unknown, low, high }: { unknown: number; low: number; high: number },
): boolean => !isStep[unknown] || truth !== null || (Math.max(Math.abs(low), Math.abs(high)) <= 4 && low * high > 0);
