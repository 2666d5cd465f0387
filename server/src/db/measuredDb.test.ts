import { type Metric, Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { openTestDb } from '../testing/openTestDb.ts';
import type { Db } from './database.ts';
import { dbMetrics, errorCode, measured } from './measuredDb.ts';

let raw: Db;
let db: Db;
beforeAll(async () => {
  raw = await openTestDb();
  db = measured(raw);
  await db.run('create table numbers (n integer)');
});
afterAll(() => db.close());

const registry = new Registry();
for (const metric of dbMetrics as Metric[]) registry.registerMetric(metric);
/** Value of a metric of this engine with these labels, e.g. `petarawan_db_seconds_count{…kind="all"}`. */
async function value(name: string, labels: string): Promise<number> {
  const line = (await registry.metrics())
    .split('\n')
    .find((l) => l.startsWith(`${name}{`) && l.includes(`engine="${db.engine}",${labels}`) && !l.includes('le='));
  return Number(line?.split(' ').at(-1) ?? 0);
}

describe('measured', () => {
  it('shows every member of the database, and its version and currency as they change', async () => {
    const members = Object.keys(raw).filter((name) => !(name in db));
    expect(members).toEqual([]);
    const before = db.version;
    await db.write((tx) => tx.run('insert into numbers values (1)'));
    // A distributed commit is told twice.
    expect(db.version).toBe(before + (db.distributed ? 2 : 1));
    expect(db.version).toBe(raw.version);
    expect(db.current).toBe(raw.current);
  });

  it('counts calls by kind, and the wait for a turn', async () => {
    const counts = () =>
      Promise.all([
        value('petarawan_db_seconds_count', 'kind="all"'),
        value('petarawan_db_seconds_count', 'kind="write"'),
        value('petarawan_db_wait_seconds_count', 'kind="write"'),
        value('petarawan_db_seconds_count', 'kind="scan"'),
        value('petarawan_db_wait_seconds_count', 'kind="exclusive"'),
      ]);
    const before = await counts();
    await db.all('select n from numbers');
    await db.write((tx) => tx.run('insert into numbers values (2)'));
    const rows: unknown[] = [];
    await db.snapshot(async (s) => {
      for await (const piece of s.scan('select n from numbers order by n')) rows.push(...piece);
    });
    expect(await db.exclusive('x', async () => 7)).toBe(7);
    expect(rows).toEqual([[1], [2]]);
    expect((await counts()).map((n, i) => n - (before[i] as number))).toEqual([1, 1, 1, 1, 1]);
  });

  it('counts an error of a statement once, and refusals of the work not at all', async () => {
    const errors = async () =>
      (await registry.metrics())
        .split('\n')
        .filter((l) => l.startsWith('petarawan_db_errors_total{'))
        .reduce((sum, l) => sum + Number(l.split(' ').at(-1)), 0);
    const before = await errors();
    await expect(db.write((tx) => tx.run('insert into no_such_table values (1)'))).rejects.toThrow();
    expect((await errors()) - before).toBe(1);
    const refusal = new AppError('conflict', { id: 'x', en: 'x' });
    await expect(db.write(() => Promise.reject(refusal))).rejects.toBe(refusal);
    expect((await errors()) - before).toBe(1);
  });
});

describe('errorCode', () => {
  it.each([
    [new AppError('unavailable', { id: '', en: '' }), 'unavailable'],
    [Object.assign(new Error('x'), { code: '40001' }), '40001'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [new Error('Constraint Error: duplicate key "laporan rahasia"'), 'constraint'],
    [new Error('Out of Memory Error: could not allocate'), 'out_of_memory'],
    [new Error('something else'), 'other'],
    ['text', 'other'],
  ])('%s is %s', (error, code) => expect(errorCode(error)).toBe(code));
});
