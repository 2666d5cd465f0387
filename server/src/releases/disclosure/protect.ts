import { cannotProtect } from './cannotProtect.ts';
import { type Clock, startClock } from './clock.ts';
import { hideFor } from './hideFor.ts';
import { lowerBound } from './lowerBound.ts';
import { buildNet } from './net.ts';
import type { Suppression, SuppressionProblem } from './problem.ts';
import { loadSolver } from './program.ts';
import { proveMany, proveQuickly } from './proveMany.ts';
import type { Search } from './search.ts';
import { showAgain } from './showAgain.ts';
import { sumTellsTooMuch } from './sumTellsTooMuch.ts';
import { Witnesses } from './witnesses.ts';

const SECONDS = 600;

/**
 * Decides which free cells are hidden, for little weight, so that every hidden cell has at least the width LEAST_WIDTH over all worlds that
 * fit what is shown. The same problem gives the same answer every time. Throws AppError `invalid_request`, with the cells, when something
 * cannot be protected even with everything hidden that may be, and `unavailable` when `seconds` are over.
 */
export async function protect(problem: SuppressionProblem, options: { seconds?: number } = {}): Promise<Suppression> {
  return protectWithin(problem, startClock(options.seconds ?? SECONDS));
}

async function protectWithin(problem: SuppressionProblem, clock: Clock): Promise<Suppression> {
  const net = buildNet(problem);
  const search: Search = { net, witnesses: new Witnesses(net), solver: await loadSolver(), clock };
  const { witnesses } = search;
  const lost = hideEnough(search);
  if (lost.some((unknown) => net.free[unknown]))
    return protectWithin(
      showing(
        problem,
        lost.flatMap((u) => cellsIf(net.free[u], net.members[u])),
      ),
      clock,
    );
  const idOf = (cell: number) => problem.cells[cell]?.id ?? '';
  if (lost.length > 0) throw cannotProtect(lost.flatMap((unknown) => net.members[unknown] ?? []).map(idOf));
  showAgain(search);
  const decided = net.members.flatMap((cells, unknown) => cellsIf(witnesses.hidden[unknown] === 1, cells));
  const hidden = decided.filter((cell) => problem.cells[cell]?.state !== 'hidden').sort((a, b) => a - b);
  const complementary = hidden.flatMap((cell) => problem.cells[cell] ?? []).filter(({ state }) => state === 'free');
  return {
    hidden,
    complementary: complementary.length,
    cost: complementary.reduce((sum, { weight }) => sum + weight, 0),
    bound: lowerBound(net),
    seconds: clock.spent(),
  };
}

/** Hides until every hidden cell is protected. Returns those that nothing protects. */
function hideEnough(search: Search): number[] {
  const { net, witnesses } = search;
  const unproven = () => [...net.values.keys()].filter((cell) => witnesses.hidden[cell] && !witnesses.proven(cell));
  const lost: number[] = [];
  const hideForAll = (cells: readonly number[]) => {
    for (const cell of cells) {
      if (witnesses.proven(cell)) continue;
      if (!hideFor(search, cell)) lost.push(cell);
    }
  };
  proveQuickly(search, unproven());
  // Those that one sum alone gives away need something whatever else is hidden; what that hides protects many others.
  hideForAll(unproven().filter((cell) => sumTellsTooMuch(net, cell, (other) => witnesses.hidden[other] === 1)));
  proveMany(search, unproven());
  // What is hidden for others has to be protected as well.
  for (let open = unproven(); open.length > 0 && lost.length === 0; open = unproven()) hideForAll(open);
  return lost;
}

/** The problem with cells shown that nothing could protect if they were hidden: they cannot help others. */
function showing(problem: SuppressionProblem, cells: readonly number[]): SuppressionProblem {
  const shown = new Set(cells);
  return { ...problem, cells: problem.cells.map((cell, index) => (shown.has(index) ? { ...cell, state: 'shown' } : cell)) };
}

const cellsIf = (wanted: boolean | undefined, cells: number[] | undefined): number[] => (wanted && cells ? cells : []);
