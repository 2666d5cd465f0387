import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup } from '../../server/src/copies/backup.ts';
import { verifyFile } from '../../server/src/copies/file/verifyFile.ts';
import { listTables, selectRows } from '../../server/src/copies/repository.ts';
import { restore } from '../../server/src/copies/restore.ts';
import type { ColumnType, Db, Value } from '../../server/src/db/database.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { contentsOf, scratch } from './copiesWorld.ts';

const COLUMNS: Record<string, ColumnType> = {
  words: 'varchar',
  small: 'smallint',
  whole: 'integer',
  large: 'bigint',
  real: 'double',
  yes: 'boolean',
  day: 'date',
  moment: 'timestamp',
};

const files = scratch();
let db: Db;
let empty: Db;
beforeAll(async () => {
  db = await openTestDb();
  empty = await openTestDb();
  for (const each of [db, empty]) {
    await each.run(
      'create table probe (words varchar, small smallint, whole integer, large bigint, real double precision, yes boolean, day date, moment timestamp)',
    );
  }
});
afterAll(async () => {
  await Promise.all([db.close(), empty.close()]);
  files.remove();
});

const iso = (date: Date) => date.toISOString();
const day = fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
// PostgreSQL keeps no NUL character; DuckDB does.
const letters = fc.string({ unit: 'binary', maxLength: 30 }).filter((s) => testEngine() === 'duckdb' || !s.includes('\u0000'));
const tricky = fc.constantFrom(
  '',
  '\\N',
  'NULL',
  'null',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\t',
  '[1,"a"]',
  '\u2028',
  '𝒳😀',
  ' ',
  'é',
  'e\u0301',
);
const row = fc.tuple(
  fc.oneof(letters, tricky),
  fc.integer({ min: -32_768, max: 32_767 }),
  fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  fc
    .oneof(
      fc.double(),
      fc.constantFrom(1e-7, 1e15, 1e21, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, -0, 123456789.12345679).map((n) => n),
    )
    .map((n) => (Number.isFinite(n) ? n : String(n))),
  fc.boolean(),
  day.map((d) => iso(d).slice(0, 10)),
  fc
    .tuple(day, fc.nat({ max: 999_999 }))
    .map(([d, micros]) => `${iso(d).slice(0, 19).replace('T', ' ')}.${String(micros).padStart(6, '0')}`),
);
const withNulls = row.chain((values) =>
  fc.tuple(...values.map((v) => fc.option(fc.constant(v as Value), { freq: 6, nil: null }))).map((cells) => cells as Value[]),
);

it('any row of any column type comes back from a backup as it was', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(withNulls, { minLength: 1, maxLength: 25 }), async (rows) => {
      await db.tx(async (tx) => {
        await tx.run('delete from probe');
        await tx.load('probe', COLUMNS, rows);
        // A row that occurs twice must come back twice.
        await tx.load('probe', COLUMNS, rows.slice(0, 1));
      });
      const file = files.path(`${++run}.tar.gz`);
      const before = await contentsOf(db);
      await backup(db, file);
      await restore(empty, file, { replace: true });
      expect(await contentsOf(empty)).toEqual(before);
      const [probe] = (await listTables(db)).filter((t) => t.name === 'probe');
      const text = async (from: Db) =>
        (await from.all(selectRows(probe as NonNullable<typeof probe>)))
          .map((r) => JSON.stringify(Object.values(r).map(String)))
          .sort();
      expect(await text(empty)).toEqual(await text(db));
      expect(await text(db)).toHaveLength(rows.length + 1);
    }),
    { numRuns: 25 },
  );
});

it('numbers beyond 2^53 and microseconds keep every digit', async () => {
  await db.tx(async (tx) => {
    await tx.run('delete from probe');
    await tx.load('probe', COLUMNS, [[null, null, null, '9223372036854775807', 1e-7, null, null, '2024-02-14 07:00:00.123456']]);
  });
  const file = files.path('digits.tar.gz');
  await backup(db, file);
  await restore(empty, file, { replace: true });
  expect(await empty.all('select cast(large as varchar) as large, real, cast(moment as varchar) as moment from probe')).toEqual([
    { large: '9223372036854775807', real: 1e-7, moment: '2024-02-14 07:00:00.123456' },
  ]);
});

it('a table larger than a piece is written in several pieces and comes back whole', async () => {
  const long = 'x'.repeat(10_000);
  await db.tx(async (tx) => {
    await tx.run('delete from probe');
    await tx.load(
      'probe',
      { words: 'varchar', whole: 'integer' },
      (function* () {
        for (let i = 0; i < 1_000; i++) yield [`${long}${i}`, i];
      })(),
    );
  });
  const file = files.path('large.tar.gz');
  await backup(db, file);
  const manifest = await verifyFile(file);
  expect(manifest.entries.filter((e) => e.name.startsWith('tables/probe/')).map((e) => e.name)).toEqual([
    'tables/probe/000001.jsonl',
    'tables/probe/000002.jsonl',
    'tables/probe/000003.jsonl',
  ]);
  await restore(empty, file, { replace: true });
  expect(await contentsOf(empty)).toEqual(await contentsOf(db));
});

it('a column of a type that copies do not know is refused by name', async () => {
  await db.run('create table foreign_thing (t time)');
  await expect(backup(db, files.path('foreign.tar.gz'))).rejects.toMatchObject({
    code: 'conflict',
    text: { en: expect.stringContaining('foreign_thing.t') },
  });
  await db.run('drop table foreign_thing');
});
