import { neighboursOfPairs } from '../spatial/neighbours.ts';
import { runStatistic } from './runStatistic.ts';

/** After this a server that has just begun has answered what waited for it. */
const WAIT_MS = 5_000;

/** Starts the first thread soon after a server has begun, so that the first map of clusters does not wait for it. Never fails. */
export function warmStatistics(): void {
  setTimeout(() => {
    // What is computed does not matter; a thread that cannot start will say so to whoever asks for a figure.
    runStatistic('ebIndex', [[], neighboursOfPairs(0, [])]).catch(() => undefined);
  }, WAIT_MS).unref();
}
