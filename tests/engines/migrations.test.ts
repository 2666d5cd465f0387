import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropAll, listTables } from '../../server/src/copies/repository.ts';
import type { Db, Tx } from '../../server/src/db/database.ts';
import { knownMigrations, migrate } from '../../server/src/db/migrate.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

let db: Db;
beforeEach(async () => {
  db = await openTestDb();
  await db.tx(dropAll);
});
afterEach(() => db.close());

const noted = async () => (await db.all<{ name: string }>('select name from migrations order by name')).map((r) => r.name);
const before = (number: string) => knownMigrations().filter((name) => name < number);

it('a start that ends within any migration keeps those before it, whole, and the next start goes on there', async () => {
  const files = knownMigrations();
  /** Begins transactions until the one after `allowed`, which does its work and is then stopped. */
  const stoppedAfter = (allowed: number) => {
    let begun = 0;
    return <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      begun++;
      return db.tx(async (tx) => {
        const value = await work(tx);
        if (begun > allowed) throw new Error('stopped');
        return value;
      });
    };
  };
  const start = (allowed: number) =>
    migrate(stoppedAfter(allowed)).then(
      () => 'done',
      (error: Error) => error.message,
    );
  for (const [at] of files.entries()) {
    // The first transaction of a start reads what is done, the second is the next migration.
    expect(await start(1)).toBe('stopped');
    expect(await noted()).toEqual(files.slice(0, at));
    expect(await start(2)).toBe(at === files.length - 1 ? 'done' : 'stopped');
    expect(await noted()).toEqual(files.slice(0, at + 1));
  }
  const blank = await openTestDb();
  expect(await listTables(db)).toEqual(await listTables(blank));
  await blank.close();
});

it('data that were there are changed by one migration, and their table altered by the next', async () => {
  const change = async (tx: Tx) => {
    await tx.run('update reports set quantity = quantity + 1');
    await tx.run(`update imports set file = 'b'`);
  };
  await migrate((work) => db.tx(work), { only: before('011') });
  await db.tx(async (tx) => {
    await tx.run(
      `insert into imports (id, kind, file, sha256, started_at, seconds, row_count, new_count, changed_count, unchanged_count, quarantined_count, sample, columns_json)
       values (1, 'reports', 'a', '0', timestamp '2024-01-01 00:00:00', 0, 0, 0, 0, 0, 0, false, '{}')`,
    );
    for (const [id, channel] of [
      ['R1', 1],
      ['R2', 2],
      ['R4', 4],
    ] as const) {
      await tx.run(
        `insert into reports (import_id, channel, source_id, content_hash, origin, issue, status, prov, day, month, election, quantity)
         values (1, $1, $2, 'h', 1, 1, 1, 19, date '2024-10-01', date '2024-10-01', '', 1)`,
        [channel, id],
      );
    }
  });
  // 011 and 012 alter the table of these rows, 012 changes them as well.
  await db.tx(change);
  await migrate((work) => db.tx(work));
  expect(await noted()).toEqual(knownMigrations());
  expect(await db.all('select source_id, origin, quantity, platform from reports order by source_id')).toEqual([
    { source_id: 'R1', origin: 1, quantity: 2, platform: null },
    { source_id: 'R2', origin: 1, quantity: 2, platform: null },
    { source_id: 'R4', origin: 4, quantity: 2, platform: null },
  ]);
});

it('of several starters at once each file is run by one, and all find the whole schema', async () => {
  const turns = Array.from({ length: 3 }, () => db.exclusive('migrate', () => migrate((work) => db.tx(work))));
  await Promise.all(turns);
  expect(await noted()).toEqual(knownMigrations());
});
