import { createThreads } from '../../threads/createThreads.ts';
import type { DeckFileTask } from './deckThread.ts';

/** A thread without work ends after so long. */
const IDLE_MS = 120_000;
const options = { entry: new URL('./deckThread.ts', import.meta.url), run: 'deckThread', threads: 1 };
// Files take seconds, slides some hundredths of one: who looks at slides does not wait behind a file.
const files = createThreads({ ...options, idleMs: IDLE_MS, longestQueue: 12 });
const slides = createThreads({ ...options, idleMs: IDLE_MS, longestQueue: 200 });

/** Makes a file of a deck, or a picture of one of its slides, in a thread. Throws AppError `unavailable` when too many are waiting. */
export const makeDeckFile = async (task: DeckFileTask): Promise<Uint8Array<ArrayBuffer>> =>
  (await ('slide' in task.kind ? slides : files).run(task)) as Uint8Array<ArrayBuffer>;

let warmed = Number.NEGATIVE_INFINITY;

/** Starts the thread for files while a deck is still being made: loading the writers and the renderer takes as long as writing a deck. */
export function warmDeckFiles(): void {
  const now = performance.now();
  if (now - warmed < IDLE_MS) return;
  warmed = now;
  // Whoever asks for a file hears what is wrong.
  files.run(null).catch(() => undefined);
}
