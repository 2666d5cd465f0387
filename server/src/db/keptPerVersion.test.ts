import { describe, expect, it } from 'vitest';
import type { Queryable } from './database.ts';
import { keptPerVersion } from './keptPerVersion.ts';

/** A database of which only version and currency matter. */
function stub(version: number | undefined, current = true) {
  const db = { engine: 'duckdb', all: async () => [], run: async () => undefined, version, current };
  return db as unknown as Queryable & { version: number; current: boolean };
}

/** Asks twice at once and once more; answers how often it was built. */
async function built(db: Queryable): Promise<number> {
  let n = 0;
  const ask = () => keptPerVersion(db, 'x', async () => ++n);
  await Promise.all([ask(), ask()]);
  await ask();
  return n;
}

describe('an answer kept per version', () => {
  it('is built once, and again after a commit', async () => {
    const db = stub(1);
    expect(await built(db)).toBe(1);
    db.version = 2;
    expect(await built(db)).toBe(1);
  });

  it('is asked anew inside a transaction, and while news cannot arrive', async () => {
    expect(await built(stub(undefined))).toBe(3);
    expect(await built(stub(1, false))).toBe(3);
  });

  it('is not a failure', async () => {
    const db = stub(1);
    await expect(keptPerVersion(db, 'x', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await keptPerVersion(db, 'x', async () => 'back')).toBe('back');
  });
});
