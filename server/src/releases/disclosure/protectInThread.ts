import { createThreads } from '../../threads/createThreads.ts';
import type { DisclosureTask } from './disclosureThread.ts';
import type { Suppression, SuppressionProblem } from './problem.ts';

/** Enough for the whole country on a slow machine. */
const PROTECT_SECONDS = 1800;
/** Drafts are made one at a time; two origins of one draft may wait for each other. */
const LONGEST_QUEUE = 4;
/** The memory of a solver that has grown is given back soon. */
const IDLE_MS = 10_000;
/** The solver keeps its own time; should it not, the thread is ended. */
const MOST_MS = (PROTECT_SECONDS * (LONGEST_QUEUE + 1) + 60) * 1000;

const threads = createThreads({
  entry: new URL('./disclosureThread.ts', import.meta.url),
  run: 'disclosureThread',
  threads: 1,
  idleMs: IDLE_MS,
  longestQueue: LONGEST_QUEUE,
});

/** `protect` in a thread of its own, so that the server goes on answering. Throws what `protect` throws, and what `createThreads` says. */
export async function protectInThread(problem: SuppressionProblem, signal?: AbortSignal): Promise<Suppression> {
  const task: DisclosureTask = { problem, seconds: PROTECT_SECONDS };
  return (await threads.run(task, { mostMs: MOST_MS, signal })) as Suppression;
}
