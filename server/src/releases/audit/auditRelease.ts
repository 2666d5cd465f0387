import { createThreads } from '../../threads/createThreads.ts';
import type { PublicRelease } from '../public/contract.ts';
import type { AuditTask } from './auditThread.ts';
import type { AuditOptions, AuditReport } from './report.ts';

const SECONDS = 1800;
/** The audit keeps its own time; should it not, the thread is ended. */
const SLACK_SECONDS = 120;
const LONGEST_QUEUE = 4;

const threads = createThreads({
  entry: new URL('./auditThread.ts', import.meta.url),
  run: 'auditThread',
  threads: 1,
  idleMs: 30_000,
  longestQueue: LONGEST_QUEUE,
});

/**
 * Attacks a finished release in a thread of its own (see `auditDocument`) and tells what is wrong with it; no faults: it may be published.
 * Throws AppError `unavailable` when too many audits wait or the process is stopping.
 */
export async function auditRelease(document: PublicRelease, options: AuditOptions = {}): Promise<AuditReport> {
  const seconds = options.seconds ?? SECONDS;
  const task: AuditTask = { document, options: { ...options, seconds } };
  return (await threads.run(task, { mostMs: (seconds + SLACK_SECONDS) * (LONGEST_QUEUE + 1) * 1000 })) as AuditReport;
}
