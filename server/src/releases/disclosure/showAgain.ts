import { prove } from './prove.ts';
import { proveMany } from './proveMany.ts';
import type { Search } from './search.ts';
import { sumTellsTooMuch } from './sumTellsTooMuch.ts';

/** Cells that are looked at to prove again what a shown cell helped to prove. */
const SIZES = [80, 600, 4000];

/**
 * Shows every complementary cell again that is not needed, the most expensive first: those without which everything is still protected.
 * Afterwards no single one can be shown.
 */
export function showAgain(search: Search): void {
  const { net, witnesses } = search;
  const complementary = net.values.map((_, cell) => cell).filter((cell) => net.free[cell] && witnesses.hidden[cell]);
  complementary.sort((a, b) => (net.weights[b] as number) - (net.weights[a] as number) || a - b);
  for (const cell of complementary) {
    search.clock.check();
    if (!givesAway(search, cell)) tryToShow(search, cell);
  }
}

function tryToShow(search: Search, cell: number): void {
  const { witnesses } = search;
  const { worlds, touched } = witnesses.show(cell);
  const open = touched.filter((other) => witnesses.hidden[other] && !witnesses.proven(other));
  open.sort((a, b) => witnesses.width(a) - witnesses.width(b) || a - b);
  if (open.length > 4) proveMany(search, open);
  for (const other of open)
    if (!prove(search, other, SIZES)) {
      witnesses.hideAgain(cell, worlds);
      return;
    }
}

/** Whether one of its sums alone says that a cell has to stay hidden. */
const givesAway = ({ net, witnesses }: Search, cell: number): boolean =>
  sumTellsTooMuch(net, cell, (other) => other !== cell && witnesses.hidden[other] === 1);
