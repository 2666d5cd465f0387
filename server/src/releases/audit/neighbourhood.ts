import type { Component } from './components.ts';
import type { Row } from './unknowns.ts';

/**
 * About `size` unknowns near one of them, that can move while all others keep their values. Unknowns that cannot move (alone in a sum)
 * are left out; null when `centre` is one of them. `shift` turns which way is gone first in long sums.
 */
export function neighbourhood(component: Component, centre: number, size: number, shift: number): number[] | null {
  const inside = new Set(size >= component.members.length ? component.members.keys() : grow(component, centre, size, shift));
  const counts = new Map<number, number>();
  for (const i of inside) for (const r of component.rowsOf[i] as number[]) counts.set(r, (counts.get(r) ?? 0) + 1);
  const stuck = [...counts].filter(([r, n]) => n === 1 && isEquation(component.rows[r] as Row)).map(([r]) => r);
  for (let r = stuck.pop(); r !== undefined; r = stuck.pop()) {
    const last = (component.rows[r] as Row).columns.find((c) => inside.has(c));
    if (last === undefined) continue;
    if (last === centre) return null;
    inside.delete(last);
    for (const other of component.rowsOf[last] as number[]) {
      const left = (counts.get(other) as number) - 1;
      counts.set(other, left);
      if (left === 1 && isEquation(component.rows[other] as Row)) stuck.push(other);
    }
  }
  return [...inside];
}

const isEquation = (row: Row) => row.lower === row.upper;
/** Of a long sum so many unknowns are enough to make up for a change. */
const PER_ROW = 4;

function grow(component: Component, centre: number, size: number, shift: number): Set<number> {
  const inside = new Set([centre]);
  const queue = [centre];
  for (let at = 0; at < queue.length && inside.size < size; at++) {
    const from = queue[at] as number;
    for (const r of component.rowsOf[from] as number[]) {
      const { columns } = component.rows[r] as Row;
      let there = 0;
      for (const c of columns) if (inside.has(c)) there++;
      for (let k = 0; k < columns.length && there < PER_ROW; k++) {
        const next = columns[(k + shift + from) % columns.length] as number;
        if (inside.has(next)) continue;
        inside.add(next);
        queue.push(next);
        there++;
      }
    }
  }
  return inside;
}
