import type { AppError } from '../errors.ts';
import type { Log } from '../operations/createLog.ts';
import { loggedPath } from './loggedPath.ts';

/** What the log says of one request. */
export interface RequestFacts {
  id: string;
  method: string;
  /** Pattern of the route that answered, e.g. `/api/v1/regions/{code}`; empty when none did. */
  route: string;
  /** Path with query, as asked; the log leaves out what `loggedPath` does. */
  path: string;
  status: number;
  /** Milliseconds until the answer was handed over to the system. */
  ms: number;
  /** Bytes sent for it, headers included. */
  bytes: number;
  dataVersion: number;
}

/** Asked every few seconds by machines: of interest only when they fail. */
const MACHINES = new Set(['/healthz', '/readyz', '/metrics']);
const round = (ms: number) => Math.round(ms * 100) / 100;

/** One line for a request that was routed. Failures of ours (5xx) are errors with their cause; probes are for `debug`. */
export function logRequest({ logger }: Log, facts: RequestFacts & { aborted: boolean }, failure: AppError | undefined): void {
  const { aborted, ...rest } = facts;
  const line = {
    event: 'request',
    ...rest,
    path: loggedPath(facts.path),
    ms: round(facts.ms),
    kept: false,
    ...(aborted ? { aborted } : {}),
    ...(failure ? { code: failure.code } : {}),
  };
  if (failure && failure.status >= 500) logger.error({ ...line, err: failure.code === 'internal' ? failure.cause : failure });
  else if (facts.status >= 500) logger.error(line);
  else if (MACHINES.has(facts.route)) logger.debug(line);
  else logger.info(line);
}

/**
 * One line for an answer that was kept and left before routing. There may be tens of thousands in a second, so the line is put
 * together by hand: the log library alone would cost a tenth of the throughput.
 */
export function logKept(log: Log, f: RequestFacts): void {
  if (log.jsonLine) {
    log.jsonLine(
      `{"level":"info","time":"${isoNow()}","pid":${process.pid},"event":"request","id":"${f.id}","method":"${f.method}","route":${quoted(f.route)},"path":${quoted(loggedPath(f.path))},"status":${f.status},"ms":${round(f.ms)},"bytes":${f.bytes},"dataVersion":${f.dataVersion},"kept":true}\n`,
    );
  } else if (log.logger.isLevelEnabled('info'))
    log.logger.info({ event: 'request', ...f, path: loggedPath(f.path), ms: round(f.ms), kept: true });
}

/** Paths and routes are nearly always plain ASCII without quotes; JSON.stringify is the slow half of a line otherwise. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const quoted = (text: string) => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

let lastMs = 0;
let lastIso = '';
/** The present moment as ISO 8601 in UTC; written out once per millisecond. */
function isoNow(): string {
  const now = Date.now();
  if (now !== lastMs) {
    lastMs = now;
    lastIso = new Date(now).toISOString();
  }
  return lastIso;
}
