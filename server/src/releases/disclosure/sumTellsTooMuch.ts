import { LEAST_WIDTH } from '../public/contract.ts';
import type { Net, Relation } from './net.ts';

/** Whether one of a cell's sums gives away something by itself, when just the cells are hidden of which `hidden` says so. */
export const sumTellsTooMuch = (net: Net, cell: number, hidden: (cell: number) => boolean): boolean =>
  (net.relationsOf[cell] as number[]).some((index) => tooNarrow(net, net.relations[index] as Relation, hidden));

/** Whether a sum has one hidden cell only, or only hidden parts with too little to share out among them. */
export function tooNarrow({ values }: Net, { cells, coefficients, slack }: Relation, hidden: (cell: number) => boolean): boolean {
  if (slack !== null) return false;
  const inside = [...cells.keys()].filter((i) => hidden(cells[i] as number));
  if (inside.length < 2) return inside.length === 1;
  if (new Set(inside.map((i) => coefficients[i])).size > 1) return false;
  return inside.reduce((room, i) => room + (values[cells[i] as number] as number) - 1, 0) < LEAST_WIDTH;
}
