import type { Highs } from 'highs';
import { LEAST_WIDTH } from '../public/contract.ts';
import { askEach } from './askEach.ts';
import type { Component } from './components.ts';
import { moveMany } from './moveMany.ts';
import { partOf } from './partOf.ts';
import type { SeenWorlds } from './seenWorlds.ts';
import { tighten } from './tighten.ts';

/**
 * Looks for worlds in which only the unknowns of one slice (`slices`: positions among all unknowns) differ from `first`: many at a time in every
 * slice, then what is left one by one. What it does not find says nothing.
 */
export function moveSlices(
  solver: Highs,
  component: Component,
  first: readonly number[],
  slices: readonly ReadonlySet<number>[],
  seen: SeenWorlds,
  left: () => number,
): void {
  const all = [...component.members.keys()];
  const parts = slices.flatMap((slice) => {
    const vars = all.filter((i) => slice.has(component.members[i] as number));
    return vars.length === 0 || vars.length === all.length ? [] : (movable(component, first, vars, seen) ?? []);
  });
  for (const { part, seen, open } of parts) moveMany(solver, part, seen, open.filter(seen.isOpen), left);
  for (const { part, seen, open } of parts) {
    const still = open.filter(seen.isOpen);
    if (still.length > 0) askEach(solver, part, seen, still, left, Number.POSITIVE_INFINITY);
  }
}

/** A slice as a component of its own, and its unknowns that single sums do not hold fast in it; null when nothing fits. */
function movable(component: Component, first: readonly number[], vars: readonly number[], all: SeenWorlds) {
  const part = tighten(partOf(component, first, vars));
  if (!part) return null;
  const at = (i: number) => vars[i] as number;
  const seen: SeenWorlds = {
    low: (i) => all.low(at(i)),
    high: (i) => all.high(at(i)),
    isOpen: (i) => all.isOpen(at(i)),
    record: (own, values) => all.record(own.map(at), values),
  };
  const open = [...vars.keys()].filter((i) => (part.upper[i] as number) - (part.lower[i] as number) >= LEAST_WIDTH);
  return { part, seen, open };
}
