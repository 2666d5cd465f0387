import { channel } from 'node:diagnostics_channel';

/** Plain facts of an event, as they stand in the log. */
export type Facts = Record<string, string | number | boolean | null | undefined>;

/** Long work that operators want to see begin and end. */
export type JobName =
  | 'import'
  | 'undo'
  | 'readmit'
  | 'boundaries'
  | 'migration'
  | 'backup'
  | 'restore'
  | 'migrate-engine'
  | 'distribute'
  | 'release';

/** What happens in a process beside requests. Seconds are wall-clock seconds. */
export type OperationEvent =
  | { event: 'job_started'; job: JobName; about: Facts }
  | { event: 'job_done'; job: JobName; about: Facts; seconds: number; result: Facts }
  | { event: 'job_failed'; job: JobName; about: Facts; seconds: number; error: unknown }
  | { event: 'connection_lost'; about: Facts; error: unknown }
  | { event: 'connection_found'; about: Facts; seconds: number };

/** Where events are announced. Who makes them knows nothing of logs and metrics; without listeners they cost nothing. */
export const operations = channel('petarawan.operations');

/** Tells log and metrics of this process, if there are any. */
export function announce(event: OperationEvent): void {
  if (operations.hasSubscribers) operations.publish(event);
}

/**
 * Runs one job between its start and its end (or failure) in log and metrics, and answers what it answers.
 * `about` says what it works on, `resultOf` what came out, e.g. rows.
 */
export async function runJob<T>(
  job: JobName,
  about: Facts,
  work: () => Promise<T>,
  resultOf: (value: T) => Facts = () => ({}),
): Promise<T> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  announce({ event: 'job_started', job, about });
  try {
    const value = await work();
    announce({ event: 'job_done', job, about, seconds: seconds(), result: resultOf(value) });
    return value;
  } catch (error) {
    announce({ event: 'job_failed', job, about, seconds: seconds(), error });
    throw error;
  }
}
