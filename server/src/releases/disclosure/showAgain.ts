import type { Relation } from './net.ts';
import { prove } from './prove.ts';
import type { Search } from './search.ts';
import { sumTellsTooMuch } from './sumTellsTooMuch.ts';

/** Cells that are looked at to prove again what a shown cell helped to prove. */
const SIZES = [60, 300];
/** Cells that are looked at besides where there is not much to show. */
const THOROUGH = 1000;
/** Complementary cells up to which it is done so. */
const NOT_MUCH = 150;

/**
 * Shows every complementary cell again that is not needed, the most expensive first: those without which everything is still protected, as
 * far as clusters of these sizes tell. Where they are the whole problem, no single one can be shown afterwards.
 */
export function showAgain(search: Search): void {
  const { net, witnesses } = search;
  const complementary = net.values.map((_, cell) => cell).filter((cell) => net.free[cell] && witnesses.hidden[cell]);
  complementary.sort((a, b) => (net.weights[b] as number) - (net.weights[a] as number) || a - b);
  for (const cell of complementary) {
    search.clock.check();
    if (!tellsTooMuch(search, cell, cell)) tryToShow(search, cell, complementary.length <= NOT_MUCH);
  }
}

function tryToShow(search: Search, cell: number, thorough: boolean): void {
  const { witnesses } = search;
  const { worlds, touched } = witnesses.show(cell);
  const open = touched.filter((other) => witnesses.hidden[other] && !witnesses.proven(other));
  const rooms = roomBeside(search, cell);
  const room = (other: number) => rooms.get(other) ?? Number.POSITIVE_INFINITY;
  const first = open.filter((other) => rooms.has(other)).sort((a, b) => room(a) - room(b) || a - b);
  // Worlds that change little are still proofs when other cells are shown.
  const proved = (cells: readonly number[]) =>
    cells.every((one) => prove(search, one, SIZES, () => 1) || (thorough && prove(search, one, [THOROUGH])));
  if (!open.some((other) => tellsTooMuch(search, other)) && proved(first) && proved(open)) return;
  witnesses.hideAgain(cell, worlds);
}

/** For the hidden cells in a sum with `cell` how much there is to share out among them, in the sum where that is least. */
function roomBeside({ net, witnesses }: Search, cell: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const index of net.relationsOf[cell] as number[]) {
    const hidden = (net.relations[index] as Relation).cells.filter((other) => witnesses.hidden[other]);
    const room = hidden.reduce((sum, other) => sum + (net.values[other] as number) - 1, 0);
    for (const other of hidden) found.set(other, Math.min(room, found.get(other) ?? Number.POSITIVE_INFINITY));
  }
  return found;
}

/** Whether one of its sums alone says that a cell cannot be protected, or, were `shown` shown, gives away another. */
const tellsTooMuch = ({ net, witnesses }: Search, cell: number, shown = -1): boolean =>
  sumTellsTooMuch(net, cell, (other) => other !== shown && witnesses.hidden[other] === 1);
