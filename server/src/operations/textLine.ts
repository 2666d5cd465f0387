import type { DescribedError } from './describeError.ts';

/** Known fields of a log line; anything else is a fact of the event. */
interface LogLine {
  time: string;
  level: string;
  pid?: number;
  event?: string;
  msg?: string;
  err?: DescribedError;
  [fact: string]: unknown;
}

const value = (v: unknown) => (typeof v === 'string' && !/[\s"=]/.test(v) ? v : JSON.stringify(v));

/** A log line for people: `04:05:06 warn  event fact=value …`, UTC, errors below it. */
export function textLine({ time, level, pid: _pid, event, msg, err, ...facts }: LogLine): string {
  const shown = Object.entries(facts)
    .filter(([, v]) => v !== undefined && v !== null)
    .map(([name, v]) => `${name}=${value(v)}`);
  const head = [time.slice(11, 19), level.padEnd(5), event, ...shown, msg].filter(Boolean).join(' ');
  const error = err ? `\n  ${(err.stack ?? `${err.type}: ${err.message}`).replaceAll('\n', '\n  ')}` : '';
  return `${head}${error}\n`;
}
