import { createThreads } from '../../threads/createThreads.ts';
import type { AllocationTask } from './allocationThread.ts';
import type { AllocationProblem } from './solver/problem.ts';
import type { AllocationOutcome } from './solver/solveAllocation.ts';

/** How long the optimum is looked for, and everything told beside it, in seconds. */
export const SOLVE_SECONDS = 10;
export const EXTRA_SECONDS = 6;
/** Four that wait are a minute at worst; who comes fifth is told to come back. */
const LONGEST_QUEUE = 4;
const IDLE_MS = 300_000;
/** HiGHS keeps its own time; should it not, the thread is ended. */
const MOST_MS = ((SOLVE_SECONDS + EXTRA_SECONDS) * (LONGEST_QUEUE + 1) + 10) * 1000;

/** One thread: two solves at a time would take the core from the requests. */
const threads = createThreads({
  entry: new URL('./allocationThread.ts', import.meta.url),
  run: 'allocationThread',
  threads: 1,
  idleMs: IDLE_MS,
  longestQueue: LONGEST_QUEUE,
});

/**
 * Solves an allocation in the solver's own thread; `signal` ends it when nobody waits for it any more. Throws AppError `unavailable` when too
 * many wait, the process is stopping, or the solver does not keep its time.
 */
export async function runAllocation(
  problem: AllocationProblem,
  variants: number[][],
  signal?: AbortSignal,
): Promise<AllocationOutcome> {
  const task: AllocationTask = { problem, options: { seconds: SOLVE_SECONDS, extraSeconds: EXTRA_SECONDS, variants } };
  return (await threads.run(task, { mostMs: MOST_MS, signal })) as AllocationOutcome;
}
