import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
export type StopSignal = (typeof SIGNALS)[number];

/** Ctrl-C reaches every process of a terminal, and npm and our starter hand it on: signals this close together are one. */
const TOGETHER_MS = 500;

/** Runs `stop` at the first signal to end; a later one ends the process at once with 128 + its number. */
export function stopOnSignals(stop: (signal: StopSignal) => void): void {
  let first: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (first === null) {
        first = performance.now();
        stop(signal);
      } else if (performance.now() - first > TOGETHER_MS) process.exit(128 + constants.signals[signal]);
    });
  }
}
