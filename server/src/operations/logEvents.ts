import { asAppError } from '../http/problem.ts';
import type { Log } from './createLog.ts';
import { type OperationEvent, operations } from './events.ts';

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

type Line = ['info' | 'warn' | 'error', object];

function lineOf(e: OperationEvent): Line {
  switch (e.event) {
    case 'job_started':
      return ['info', { event: e.event, job: e.job, ...e.about }];
    case 'job_done':
      return ['info', { event: e.event, job: e.job, ...e.about, seconds: round(e.seconds), ...e.result }];
    case 'job_failed':
      // A refusal (a wrong file, say) is an answer to its caller; only what nobody foresaw is an error of ours.
      return [
        asAppError(e.error).status < 500 ? 'warn' : 'error',
        { event: e.event, job: e.job, ...e.about, seconds: round(e.seconds), err: e.error },
      ];
    case 'connection_lost':
      return ['error', { event: e.event, ...e.about, err: e.error }];
    case 'connection_found':
      return ['warn', { event: e.event, ...e.about, seconds: round(e.seconds) }];
  }
}

/** Writes jobs and connection changes of this process into the log; answers how to end that. */
export function logEvents(log: Log): () => void {
  const listener = (event: unknown) => {
    const [level, facts] = lineOf(event as OperationEvent);
    log.logger[level](facts);
  };
  operations.subscribe(listener);
  return () => void operations.unsubscribe(listener);
}
