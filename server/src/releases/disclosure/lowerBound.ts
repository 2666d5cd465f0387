import type { Net } from './net.ts';
import { tooNarrow } from './sumTellsTooMuch.ts';

/**
 * A cost that no answer can be below: sums that give a hidden cell away unless one of their free cells is hidden too, each free cell counted
 * for one sum only. Far from the best answer in general.
 */
export function lowerBound(net: Net): number {
  const needs = net.relations
    .filter((relation) => tooNarrow(net, relation, (cell) => !net.free[cell]))
    .map(({ cells }) => cells.filter((cell) => net.free[cell]))
    .filter((free) => free.length > 0)
    .map((free) => ({ free, least: Math.min(...free.map((cell) => net.weights[cell] as number)) }))
    .sort((a, b) => b.least / b.free.length - a.least / a.free.length);
  const counted = new Set<number>();
  let bound = net.weights.reduce((sum, weight, unknown) => (net.free[unknown] ? sum : sum + weight), 0);
  for (const { free, least } of needs) {
    if (free.some((cell) => counted.has(cell))) continue;
    for (const cell of free) counted.add(cell);
    bound += least;
  }
  return bound;
}
