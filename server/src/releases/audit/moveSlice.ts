import type { Highs } from 'highs';
import { askEach } from './askEach.ts';
import type { Component } from './components.ts';
import { moveMany } from './moveMany.ts';
import { partOf } from './partOf.ts';
import type { SeenWorlds } from './seenWorlds.ts';

/** Looks for worlds in which only `vars` differ from `first`. What it does not find says nothing. */
export function moveSlice(
  solver: Highs,
  component: Component,
  first: readonly number[],
  vars: readonly number[],
  seen: SeenWorlds,
  left: () => number,
): void {
  if (!vars.some(seen.isOpen)) return;
  const part = partOf(component, first, vars);
  const at = (i: number) => vars[i] as number;
  const partSeen: SeenWorlds = {
    low: (i) => seen.low(at(i)),
    high: (i) => seen.high(at(i)),
    isOpen: (i) => seen.isOpen(at(i)),
    record: (own, values) => seen.record(own.map(at), values),
  };
  const open = [...vars.keys()].filter(partSeen.isOpen);
  moveMany(solver, part, partSeen, open, left);
  askEach(solver, part, partSeen, open.filter(partSeen.isOpen), left, Number.POSITIVE_INFINITY);
}
