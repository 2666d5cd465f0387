import { describe, expect, it } from 'vitest';
import { createThreads } from './createThreads.ts';

const entry = new URL(
  `data:text/javascript,${encodeURIComponent('export const work = async (x) => { for (;x < 0;); return { result: x + 1 }; };')}`,
);

describe('threads of one kind of work', () => {
  it('end a task that does not end by itself, and answer the next', async () => {
    const threads = createThreads({ entry, run: 'work', threads: 1, idleMs: 1_000, longestQueue: 2 });
    expect(await threads.run(1)).toBe(2);
    await expect(threads.run(-1, { mostMs: 200 })).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    const gone = new AbortController();
    const unwanted = threads.run(-1, { signal: gone.signal });
    setTimeout(() => gone.abort(), 100);
    await expect(unwanted).rejects.toMatchObject({ name: 'AbortError' });
    expect(await threads.run(2)).toBe(3);
  });
});
