import { startClock } from './clock.ts';
import { buildNet } from './net.ts';
import type { SuppressionProblem } from './problem.ts';
import { loadSolver } from './program.ts';
import { prove } from './prove.ts';
import { Witnesses } from './witnesses.ts';

/**
 * What can be found out about each cell when `hidden` (free and must) and the settled hidden ones are hidden: values between `low` and `high`
 * occur. Exact where they are nearer than LEAST_WIDTH; else only that much is known. For tests and for looking; the audit does not use it.
 */
export async function intervals(
  problem: SuppressionProblem,
  hidden: readonly number[],
  seconds = 60,
): Promise<Map<number, { low: number; high: number }>> {
  const now = new Set(hidden);
  const cells = problem.cells.map((cell, index) => ({
    ...cell,
    state: cell.state === 'hidden' || now.has(index) ? ('hidden' as const) : ('shown' as const),
  }));
  const net = buildNet({ ...problem, cells });
  const witnesses = new Witnesses(net);
  const search = { net, witnesses, solver: await loadSolver(), clock: startClock(seconds) };
  const found = new Map<number, { low: number; high: number }>();
  net.members.forEach((members, unknown) => {
    if (!witnesses.proven(unknown)) prove(search, unknown);
    for (const cell of members) {
      const shift = (cells[cell]?.value ?? 0) - (net.values[unknown] as number);
      found.set(cell, { low: (witnesses.low[unknown] as number) + shift, high: (witnesses.high[unknown] as number) + shift });
    }
  });
  return found;
}
