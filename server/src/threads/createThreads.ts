import { Tinypool } from 'tinypool';
import { AppError } from '../errors.ts';
import { stopSignal } from '../operations/stopSignal.ts';
import { importEntry } from './importEntry.ts';
import { resultOf, type ThreadAnswer } from './threadAnswer.ts';

export interface ThreadOptions {
  /** Module that each thread loads, and the name of the function in it that is given each task and answers with `threadAnswer`. */
  entry: URL;
  run: string;
  /** Most threads at a time. */
  threads: number;
  /** After so long without work a thread ends. */
  idleMs: number;
  /** Tasks that may wait; the next is refused. */
  longestQueue: number;
}

export interface Threads {
  /**
   * Computes a task in a thread. Task and result are copied. Throws what the work throws; AppError `unavailable` when too many are waiting,
   * the process is stopping, or the work takes longer than `mostMs`, waiting included (its thread is then ended). With `signal` whoever no
   * longer wants the result ends the work: an AbortError.
   */
  run(task: unknown, limits?: { mostMs?: number; signal?: AbortSignal }): Promise<unknown>;
}

/** A pool of threads for one kind of work. Nothing is started before the first task; threads do not keep the process alive. */
export function createThreads(options: ThreadOptions): Threads {
  let pool: Tinypool | null = null;
  const run = async (task: unknown, limits: { mostMs?: number; signal?: AbortSignal } = {}): Promise<unknown> => {
    if (stopSignal.aborted) throw stopping();
    pool ??= createPool(options);
    if (pool.queueSize >= options.longestQueue) throw tooMany(options.longestQueue);
    const late = limits.mostMs === undefined ? null : AbortSignal.timeout(limits.mostMs);
    const signals = [late, limits.signal].filter((s) => s !== null && s !== undefined);
    const signal = signals.length === 0 ? undefined : AbortSignal.any(signals);
    const answer = (await pool.run(task, signal ? { signal } : {}).catch((error: unknown) => {
      if (late?.aborted && named(error, 'AbortError')) throw tooLong(limits.mostMs as number);
      throw named(error, 'CancelError') && stopSignal.aborted ? stopping() : error;
    })) as ThreadAnswer;
    return resultOf(answer);
  };
  return { run };
}

const named = (error: unknown, name: string) => error instanceof Error && error.name === name;

function createPool({ entry, run, threads, idleMs, longestQueue }: ThreadOptions): Tinypool {
  const made = new Tinypool({
    filename: bootstrap(entry, run),
    minThreads: 0,
    maxThreads: threads,
    maxQueue: longestQueue,
    idleTimeout: idleMs,
    execArgv: [],
    env: process.env as Record<string, string>,
    trackUnmanagedFds: false,
  });
  // A thread that died without a task to blame: what waits for it would wait for ever.
  made.on('error', () => made.cancelPendingTasks());
  stopSignal.addEventListener('abort', () => made.cancelPendingTasks(), { once: true });
  return made;
}

/** An entry that cannot be loaded says so with every task, because the pool would keep the reason to itself. */
function bootstrap(entry: URL, run: string): string {
  const module = `
    let run;
    try {
      run = (await ${importEntry(entry)})[${JSON.stringify(run)}];
    } catch (error) {
      run = () => { throw error; };
    }
    export default (task) => run(task);`;
  return `data:text/javascript,${encodeURIComponent(module)}`;
}

function tooMany(waiting: number): AppError {
  return new AppError('unavailable', {
    id: `Sudah ${waiting} perhitungan menunggu giliran. Ulangi beberapa detik lagi.`,
    en: `${waiting} computations are waiting already. Try again in a few seconds.`,
  });
}

function tooLong(ms: number): AppError {
  const seconds = Math.round(ms / 1000);
  return new AppError('unavailable', {
    id: `Perhitungan ini melebihi ${seconds} detik dan dihentikan. Persempit pertanyaannya, atau ulangi nanti.`,
    en: `This computation took more than ${seconds} seconds and was ended. Narrow the question, or try again later.`,
  });
}

function stopping(): AppError {
  return new AppError('unavailable', {
    id: 'PetaRawan sedang dihentikan, jadi perhitungan ini tidak diselesaikan. Ulangi setelah server berjalan lagi.',
    en: 'PetaRawan is being stopped, so this computation is not finished. Try again when the server runs again.',
  });
}
