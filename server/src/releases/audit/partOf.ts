import type { Component } from './components.ts';
import type { Row } from './unknowns.ts';

/** The unknowns `vars` of a component as one of their own, all others having their values in the world `first`. */
export function partOf(component: Component, first: readonly number[], vars: readonly number[]): Component {
  const place = new Map(vars.map((i, k) => [i, k]));
  const near = [...new Set(vars.flatMap((i) => component.rowsOf[i] ?? []))];
  const rows = near.map((r) => restOf(component.rows[r] as Row, place, first));
  const rowsOf: number[][] = vars.map(() => []);
  for (const [at, { columns }] of rows.entries()) for (const column of new Set(columns)) rowsOf[column]?.push(at);
  return {
    members: vars.map((i) => component.members[i] as number),
    isStep: vars.map((i) => component.isStep[i] as boolean),
    lower: vars.map((i) => component.lower[i] as number),
    upper: vars.map((i) => component.upper[i] as number),
    rows,
    rowsOf,
    truth: component.truth && vars.map((i) => component.truth?.[i] as number),
  };
}

/** A row over the unknowns that may move, the others put in. */
function restOf(row: Row, place: ReadonlyMap<number, number>, first: readonly number[]): Row {
  const inside: Row = { columns: [], factors: [], lower: row.lower, upper: row.upper };
  for (const [k, c] of row.columns.entries()) {
    const [at, factor] = [place.get(c), row.factors[k] as number];
    if (at === undefined) {
      inside.lower -= factor * (first[c] as number);
      inside.upper -= factor * (first[c] as number);
    } else {
      inside.columns.push(at);
      inside.factors.push(factor);
    }
  }
  return inside;
}
