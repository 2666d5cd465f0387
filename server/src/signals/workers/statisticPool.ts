import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Tinypool } from 'tinypool';
import { stopSignal } from '../../operations/stopSignal.ts';
import { packageFile } from '../../regions/boundaries/indicative/packageData.ts';

/** A core stays with the requests; more threads than two would each hold their own copy of the boundaries. */
const MOST_THREADS = Math.max(1, Math.min(2, availableParallelism() - 1));
/** Statistics that may wait; at 0.1 to 1 s each a longer queue would be answered after the asker has gone. */
export const LONGEST_QUEUE = 64;
/** Starting a thread takes most of a second, which a planner would wait for at the first map after a pause. */
const IDLE_MS = 600_000;

let pool: Tinypool | null = null;

/**
 * The threads of this process in which statistics run: started on first use, ended after ten minutes without work. They do not keep a
 * process alive that has nothing else to do. When the process is told to stop, what waits is cancelled; what runs may end with its
 * request.
 */
export function statisticPool(): Tinypool {
  pool ??= createPool();
  return pool;
}

function createPool(): Tinypool {
  const made = new Tinypool({
    filename: bootstrap(),
    minThreads: 0,
    maxThreads: MOST_THREADS,
    maxQueue: LONGEST_QUEUE,
    idleTimeout: IDLE_MS,
    execArgv: [],
    env: process.env as Record<string, string>,
    trackUnmanagedFds: false,
  });
  // A thread that died without a task to blame: what waits for it would wait for ever.
  made.on('error', () => made.cancelPendingTasks());
  stopSignal.addEventListener('abort', () => made.cancelPendingTasks(), { once: true });
  return made;
}

/**
 * Node 20 cannot load TypeScript by itself, and a thread does not always inherit the loader of its process. An entry that cannot be
 * loaded says so with every task, because the pool would keep the reason to itself.
 */
function bootstrap(): string {
  const loader = pathToFileURL(packageFile('tsx', 'dist/esm/api/index.mjs')).href;
  const entry = new URL('./statisticThread.ts', import.meta.url).href;
  const module = `
    let run;
    try {
      (await import(${JSON.stringify(loader)})).register();
      run = (await import(${JSON.stringify(entry)})).statisticThread;
    } catch (error) {
      run = () => { throw error; };
    }
    export default (task) => run(task);`;
  return `data:text/javascript,${encodeURIComponent(module)}`;
}
