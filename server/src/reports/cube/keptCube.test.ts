import { expect, it } from 'vitest';
import type { Db, Row, Snapshot } from '../../db/database.ts';
import { readyCube } from './keptCube.ts';

const STAMP = { imports: 1, undone: 0, latest: 1, applied: 900_000 };
const EVERYTHING = ['select count(*) as n from report_counts'];

/** A database of which only the reading of the cube matters; counts how often that was begun. */
function stub(read: (sql: string) => Promise<Row[]>) {
  const begun = { times: 0 };
  const snapshot = {
    engine: 'duckdb',
    all: read,
    async *scan() {},
  } as unknown as Snapshot;
  const db = {
    version: 1,
    current: true,
    snapshot: <T>(work: (s: Snapshot) => Promise<T>) => {
      begun.times++;
      return work(snapshot);
    },
  } as unknown as Db & { version: number; current: boolean };
  return { db, begun };
}

it('a long reading holds nobody up and is begun once', async () => {
  let finish: (rows: Row[]) => void = () => undefined;
  const places = new Promise<Row[]>((resolve) => {
    finish = resolve;
  });
  const { db, begun } = stub(async (sql) => {
    if (sql.includes('from imports')) return [STAMP];
    if (EVERYTHING.includes(sql)) return [{ n: 900_000 }];
    return places;
  });
  expect(await readyCube(db)).toBeNull();
  expect(await readyCube(db)).toBeNull();
  finish([]);
  await expect.poll(() => readyCube(db)).not.toBeNull();
  expect(begun.times).toBe(1);
});

it('a reading that fails leaves the answer to SQL and is not tried again at once', async () => {
  const { db, begun } = stub(() => Promise.reject(new Error('away')));
  expect(await readyCube(db)).toBeNull();
  expect(await readyCube(db)).toBeNull();
  expect(begun.times).toBe(1);
});

it('nothing is kept while news of other processes cannot arrive', async () => {
  const { db, begun } = stub(async () => [STAMP]);
  Object.assign(db, { current: false });
  expect(await readyCube(db)).toBeNull();
  expect(begun.times).toBe(0);
});
