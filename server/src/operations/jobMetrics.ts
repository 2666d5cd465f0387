import { Counter, Histogram, type Metric } from 'prom-client';
import { type Facts, type OperationEvent, operations } from './events.ts';

const seconds = new Histogram({
  name: 'petarawan_job_seconds',
  help: 'Duration of jobs by job and result (done, failed)',
  labelNames: ['job', 'result'] as const,
  buckets: [0.1, 0.5, 2, 10, 60, 300, 1800],
  registers: [],
});
const importRows = new Counter({
  name: 'petarawan_import_rows_total',
  help: 'Rows of committed imports by kind and outcome (new, changed, unchanged, quarantined)',
  labelNames: ['kind', 'outcome'] as const,
  registers: [],
});
const importSeconds = new Histogram({
  name: 'petarawan_import_seconds',
  help: 'Duration of committed imports by kind, from the file to the commit',
  labelNames: ['kind'] as const,
  buckets: [0.1, 0.5, 2, 10, 60, 300, 1800],
  registers: [],
});
const connectionsLost = new Counter({
  name: 'petarawan_db_connection_lost_total',
  help: 'How often the database was lost',
  registers: [],
});

const OUTCOMES = ['new', 'changed', 'unchanged', 'quarantined'] as const;

function countImport(result: Facts, took: number): void {
  if (result.dryRun || result.id === null || result.id === undefined) return;
  const kind = String(result.kind);
  for (const outcome of OUTCOMES) importRows.inc({ kind, outcome }, Number(result[outcome] ?? 0));
  importSeconds.observe({ kind }, took);
}

// One process has one set of jobs, however many apps it serves: these figures belong to the process.
operations.subscribe((message) => {
  const e = message as OperationEvent;
  if (e.event === 'connection_lost') connectionsLost.inc();
  if (e.event !== 'job_done' && e.event !== 'job_failed') return;
  seconds.observe({ job: e.job, result: e.event === 'job_done' ? 'done' : 'failed' }, e.seconds);
  if (e.event === 'job_done' && (e.job === 'import' || e.job === 'readmit')) countImport(e.result, e.seconds);
});

/** Figures of the jobs and the connection of this process, to be shown by a registry. */
export const jobMetrics: Metric[] = [seconds, importRows, importSeconds, connectionsLost] as unknown as Metric[];
