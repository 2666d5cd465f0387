import { type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from '../config.ts';
import { describeError } from './describeError.ts';
import { LinePieces } from './linePieces.ts';
import { textLine } from './textLine.ts';

/** The log of a process. It goes to standard error, so that results stay alone on standard output. */
export interface Log {
  readonly logger: Logger;
  /** Writes finished JSON lines (with their line feeds) of level info; null when nobody would read them in that form. */
  readonly jsonLine: ((line: string) => void) | null;
  /** Writes what is still in memory; for the end of the process. */
  flush(): void;
}

/** A log that writes nothing. */
export const silentLog: Log = { logger: pino({ level: 'silent' }), jsonLine: null, flush: () => undefined };

/** True when lines are for people: `text`, or `auto` on a terminal. */
export const isTextLog = ({ logFormat }: Pick<Config, 'logFormat'>): boolean =>
  logFormat === 'text' || (logFormat === 'auto' && process.stderr.isTTY === true);

/**
 * Makes the log of this process: one JSON object per line (`time` ISO 8601 UTC, `level`, `pid`, `event`, facts of the event),
 * or short lines for people. Errors are written without passwords. `fd` is where it goes (2 = standard error).
 */
export function createLog(config: Pick<Config, 'logLevel' | 'logFormat'>, fd: number | string = 2): Log {
  const text = isTextLog(config);
  const pieces = new LinePieces(fd, { atOnce: text });
  const logger = pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      // Under its own key `err` the library would repeat an error's message as it is, passwords and all.
      errorKey: 'thrown',
      serializers: { err: describeError, thrown: describeError },
    },
    text ? { write: (line: string) => pieces.write(textLine(JSON.parse(line))) } : pieces,
  );
  return {
    logger,
    jsonLine: !text && logger.isLevelEnabled('info') ? (line) => pieces.write(line) : null,
    flush: () => pieces.flush(),
  };
}
