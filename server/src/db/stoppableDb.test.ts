import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDb } from '../testing/openTestDb.ts';
import type { Db } from './database.ts';
import { stoppable } from './stoppableDb.ts';

let raw: Db;
let db: Db;
let stop: AbortController;
beforeEach(async () => {
  stop = new AbortController();
  raw = await openTestDb();
  await raw.run('create table notes (id integer)');
  db = stoppable(raw, stop.signal);
});
afterEach(() => raw.close());

const notes = async () => (await raw.all<{ n: number }>('select count(*) as n from notes'))[0]?.n;

describe('a database whose process is told to stop', () => {
  it('commits as ever before that', async () => {
    await db.write((tx) => tx.run('insert into notes values (1)'));
    expect(await notes()).toBe(1);
    expect(db.version).toBe(raw.version);
  });

  it.each(['write', 'tx'] as const)('rolls back the %s that was under way at its next statement', async (kind) => {
    const version = raw.version;
    const work = db[kind](async (tx) => {
      await tx.run('insert into notes values (1)');
      stop.abort();
      await tx.run('insert into notes values (2)');
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable', retryAfter: 10 });
    expect(await notes()).toBe(0);
    expect(raw.version).toBe(version);
  });

  it('does not commit work that was done when it was told', async () => {
    const work = db.write(async (tx) => {
      await tx.run('insert into notes values (1)');
      stop.abort();
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    expect(await notes()).toBe(0);
  });

  it('begins no transaction any more, and still answers reads', async () => {
    stop.abort();
    await expect(db.write(async () => 1)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(db.run('insert into notes values (1)')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await db.all('select count(*) as n from notes')).toEqual([{ n: 0 }]);
    expect(await db.snapshot((s) => s.all('select count(*) as n from notes'))).toEqual([{ n: 0 }]);
  });
});
