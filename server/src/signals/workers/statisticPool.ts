import { availableParallelism } from 'node:os';
import { createThreads } from '../../threads/createThreads.ts';

/** A core stays with the requests; more threads than two would each hold their own copy of the boundaries. */
const MOST_THREADS = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Statistics that may wait; at 0.1 to 1 s each a longer queue would be answered after the asker has gone. */
export const LONGEST_QUEUE = 64;
/** Starting a thread takes most of a second, which a planner would wait for at the first map after a pause. */
const IDLE_MS = 600_000;

/** The threads of this process in which statistics run: ended after ten minutes without work. */
export const statisticThreads = createThreads({
  entry: new URL('./statisticThread.ts', import.meta.url),
  run: 'statisticThread',
  threads: MOST_THREADS,
  idleMs: IDLE_MS,
  longestQueue: LONGEST_QUEUE,
});
