import { createThreads } from '../../threads/createThreads.ts';
import type { DeckFileTask } from './deckThread.ts';

const options = { entry: new URL('./deckThread.ts', import.meta.url), run: 'deckThread', threads: 1 };
// Files take seconds, slides some hundredths of one: who looks at slides does not wait behind a file.
const files = createThreads({ ...options, idleMs: 120_000, longestQueue: 12 });
const slides = createThreads({ ...options, idleMs: 120_000, longestQueue: 200 });

/** Makes a file of a deck, or a picture of one of its slides, in a thread. Throws AppError `unavailable` when too many are waiting. */
export const makeDeckFile = async (task: DeckFileTask): Promise<Uint8Array<ArrayBuffer>> =>
  (await ('slide' in task.kind ? slides : files).run(task)) as Uint8Array<ArrayBuffer>;
