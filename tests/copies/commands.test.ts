import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CopyReport } from '../../server/src/copies/copyDatabase.ts';
import { beginCopy } from '../../server/src/copies/progressRepository.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { postgresTestUrl } from '../../server/src/testing/postgresTestDb.ts';
import { runToEnd, startServer } from '../start/serverProcess.ts';
import { contentsOf, scratch } from './copiesWorld.ts';

const files = scratch();
const postgres = testEngine() === 'postgres';
const backupFile = files.path('cadangan.tar.gz');

/** The environment of a product of this run's engine; `name` stands for its data. */
async function product(name: string): Promise<Record<string, string>> {
  const url = postgres ? await postgresTestUrl(files.path(name)) : '';
  return { PETARAWAN_DIR: files.path(name), PETARAWAN_DEMO: '0', DATABASE_URL: url };
}
const petarawan = (env: Record<string, string>, ...args: string[]) => runToEnd('cli', args, env);
/** What a command prints that must work; its complaints fail the test. */
async function done(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, out, err } = await petarawan(env, ...args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${code} ${out} ${err}`);
  return out;
}

let first: Record<string, string>;
beforeAll(async () => {
  first = await product('satu');
  // A region set of its own starts without building boundaries.
  await done(first, 'init', '--empty');
});
afterAll(() => files.remove());

describe('while the server runs', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer(first);
  });
  afterAll(() => server.stop());

  it('backup writes a whole file, which --check confirms', async () => {
    const report = JSON.parse(await done(first, 'backup', backupFile, '--json')) as { file: string; rows: number };
    expect(report.file).toBe(backupFile);
    expect(report.rows).toBeGreaterThan(50);
    expect(JSON.parse(await done(first, 'restore', backupFile, '--check', '--json'))).toMatchObject({
      format: 1,
      engine: postgres ? 'postgres' : 'duckdb',
    });
    const again = await petarawan(first, 'backup', backupFile);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('--force') });
  });

  it.each([[['restore', backupFile, '--replace']], [['migrate-engine', '--to', postgres ? 'duckdb' : 'postgres']]])(
    'refuses %s and asks to stop the server',
    async (args) => {
      const ended = await petarawan(first, ...args);
      expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('Stop the server') });
    },
  );

  it.runIf(postgres)('a command from another data directory sees the server of the same PostgreSQL', async () => {
    const elsewhere = { ...first, PETARAWAN_DIR: files.path('lain') };
    const ended = await petarawan(elsewhere, 'restore', backupFile, '--replace');
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('in use by other PetaRawan processes') });
  });
});

it('restore fills a new database, and replaces one that holds data only with --replace', async () => {
  const env = await product('dua');
  const { dataVersion } = JSON.parse(await done(env, 'restore', backupFile, '--json')) as { dataVersion: number };
  const refused = await petarawan(env, 'restore', backupFile);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('0 imports') });
  expect(JSON.parse(await done(env, 'restore', backupFile, '--replace', '--json'))).toMatchObject({
    dataVersion: dataVersion + 1,
    migrated: [],
  });
});

it('a database that was not copied to its end is not served', async () => {
  const env = await product('tiga');
  const db = postgres ? await openTestDb(files.path('tiga')) : await openDuckDb(`${env.PETARAWAN_DIR}/petarawan.duckdb`);
  await db.tx(beginCopy);
  await db.close();
  for (const program of ['cli', 'server'] as const) {
    const ended = await runToEnd(program, program === 'cli' ? ['imports', 'list'] : [], { ...env, PORT: '0' });
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('unfinished copy') });
  }
});

it('wrong use is told', async () => {
  expect(await petarawan(first, 'migrate-engine')).toMatchObject({ code: 2 });
  expect(await petarawan(first, 'migrate-engine', '--to', 'oracle')).toMatchObject({ code: 1 });
  const bare = { ...first, DATABASE_URL: '' };
  const ended = await petarawan(bare, 'migrate-engine', '--to', 'postgres');
  expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('DATABASE_URL') });
});

it.runIf(postgres)('migrate-engine brings a data directory to PostgreSQL and back, and says so table by table', async () => {
  const from = { PETARAWAN_DIR: files.path('asal'), PETARAWAN_DEMO: '0' };
  await done({ ...from, DATABASE_URL: '' }, 'restore', backupFile);
  const url = await postgresTestUrl(files.path('tujuan'));
  const there = await done({ ...from, DATABASE_URL: url }, 'migrate-engine', '--to', 'postgres');
  expect(there).toMatch(/issues +\d+ +\d+ {2}sama/);
  const to = { PETARAWAN_DIR: files.path('pulang'), PETARAWAN_DEMO: '0', DATABASE_URL: url };
  const back = await done(to, 'migrate-engine', '--to', 'duckdb', '--json');
  expect(JSON.parse(back) as CopyReport).toMatchObject({ from: 'postgres', to: 'duckdb', equal: true });
  expect(existsSync(files.path('pulang/petarawan.duckdb'))).toBe(true);
  const [a, b] = [await openDuckDb(files.path('asal/petarawan.duckdb')), await openDuckDb(files.path('pulang/petarawan.duckdb'))];
  expect(await contentsOf(b, { version: true })).toEqual(await contentsOf(a, { version: true }));
  await Promise.all([a.close(), b.close()]);
});
