import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../../server/src/config.ts';
import { openDb } from '../../server/src/openDb.ts';
import { kecamatanCodes } from '../bench/kecamatanCodes.ts';
import { writeReportsCsv } from '../bench/reportsCsv.ts';
import { storedOf, wrongSums } from './crashRepository.ts';
import { byCommand, byHttp, type ImportWay, type Said } from './importWays.ts';

/*
 * Kills imports at random moments (SIGKILL, no warning), by the command line and over HTTP in turn, and looks after each:
 * is the import wholly there or wholly absent, do the sums fit, and does the same file come in right when it is tried again?
 * Ends with 1 when anything is found half done.
 */
const { values } = parseArgs({
  options: { imports: { type: 'string', default: '50' }, rows: { type: 'string', default: '30000' } },
});
const [imports, rows] = [Number(values.imports), Number(values.rows)];
if (![imports, rows].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('npm run crash -- [--imports=50] [--rows=30000]');
  process.exit(2);
}

/** One row in so many is wrong on purpose and belongs into the quarantine. */
const BAD_EVERY = 1_000;
const bad = Math.floor(rows / BAD_EVERY);
const WAYS: [string, ImportWay][] = [
  ['command', byCommand],
  ['http', byHttp],
];

const dir = mkdtempSync(join(tmpdir(), 'petarawan-crash-'));
const config = readConfig({ PETARAWAN_DIR: dir, PORT: '0', PETARAWAN_DEMO: '0' }, dir);

async function look<T>(work: (db: Awaited<ReturnType<typeof openDb>>) => Promise<T>): Promise<T> {
  const db = await openDb(config, 20_000);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const total = (said: Said) => said.new + said.changed + said.unchanged + said.quarantined;
const faults: string[] = [];
const outcomes: Record<string, { killed: number; finished: number; absent: number; whole: number }> = {};

console.log(`data: ${dir}`);
// The first one prepares the directory and shows how long an import takes; each way has its own clock.
const clock: Record<string, number> = {};
const codes: string[] = [];
for (const [name, way] of WAYS) {
  const file = join(dir, `first-${name}.csv`);
  if (codes.length === 0) {
    const prepared = await byHttp(dir, await oneRow());
    await prepared.finished;
    codes.push(...(await look(kecamatanCodes)));
  }
  await writeReportsCsv(file, rows, codes, { badEvery: BAD_EVERY, seed: 1, idPrefix: `first-${name}-` });
  const began = Date.now();
  const running = await way(dir, file);
  const begun = Date.now();
  await running.finished;
  clock[name] = Date.now() - begun;
  console.log(`${name}: an import of ${rows} rows takes ${clock[name]} ms after ${begun - began} ms of starting`);
}

/** The first server prepares the data directory; there is no kecamatan to name before that. */
async function oneRow(): Promise<string> {
  const file = join(dir, 'one.csv');
  await writeReportsCsv(file, 1, ['11'], { badEvery: 2, seed: 1, idPrefix: 'one' });
  return file;
}

for (let i = 0; i < imports; i++) {
  const [name, way] = WAYS[i % WAYS.length] as [string, ImportWay];
  const outcome = outcomes[name] ?? { killed: 0, finished: 0, absent: 0, whole: 0 };
  outcomes[name] = outcome;
  const prefix = `k${i}-`;
  const file = join(dir, `k${i}.csv`);
  await writeReportsCsv(file, rows, codes, { badEvery: BAD_EVERY, seed: i + 2, idPrefix: prefix });

  const running = await way(dir, file);
  const wait = Math.round(Math.random() * 1.4 * (clock[name] as number));
  const said = await Promise.race([running.finished, sleep(wait, 'kill' as const)]);
  if (said === 'kill') {
    await running.kill();
    await running.finished;
    outcome.killed++;
  } else outcome.finished++;

  const after = await look(async (db) => ({ ...(await storedOf(db, basename(file), prefix)), wrong: await wrongSums(db) }));
  const whole = after.imports === 1 && after.reports === rows - bad && after.quarantined === bad;
  const absent = after.imports === 0 && after.reports === 0 && after.quarantined === 0;
  if (whole) outcome.whole++;
  else if (absent) outcome.absent++;
  else faults.push(`${name} ${i} after ${wait} ms: half there: ${JSON.stringify(after)}`);
  if (after.wrong.length) faults.push(`${name} ${i}: sums that do not fit: ${after.wrong.join(', ')}`);
  if (said !== 'kill' && !whole) faults.push(`${name} ${i}: answered, but not there`);

  const again = await (await way(dir, file)).finished;
  const expected = whole ? again?.unchanged : again?.new;
  if (!again || expected !== rows - bad || total(again) !== rows || again.quarantined !== bad) {
    faults.push(`${name} ${i}: tried again it says ${JSON.stringify(again)}`);
  }
  const finally_ = await look((db) => storedOf(db, basename(file), prefix));
  if (finally_.reports !== rows - bad || finally_.quarantined !== bad) {
    faults.push(`${name} ${i}: after trying again: ${JSON.stringify(finally_)}`);
  }
  console.log(
    `${i + 1}/${imports} ${name}: ${said === 'kill' ? `killed after ${wait} ms` : 'finished'}, ${whole ? 'whole' : absent ? 'absent' : 'HALF'}`,
  );
}

rmSync(dir, { recursive: true, force: true });
console.log(JSON.stringify({ rows, outcomes, faults }, null, 2));
process.exit(faults.length ? 1 : 0);
