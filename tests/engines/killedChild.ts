import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtProgram } from '../../scripts/buildServer.mjs';
import type { Db } from '../../server/src/db/database.ts';
import { wrongRollups } from '../copies/copiesWorld.ts';

const CHILD = resolve(import.meta.dirname, 'killChild.ts');

/** Reports in one import of the child. */
export const BATCH = 7;
/** Every third import is undone again at once. */
export const isUndone = (batch: string) => Number(batch.split('.')[1]) % 3 === 2;

/** What the killed processes said was committed: the last word about each import. */
export type Acknowledged = Map<string, 'in' | 'out'>;

/** A process that waits to begin writing. */
export interface Writer {
  pid: number;
  /** Lets it open the database and write, once it is ready to. */
  begin(): Promise<void>;
  /** Resolves when it has said this. */
  says(word: 'ready' | 'open' | 'in'): Promise<void>;
  /** Ends it without warning; answers everything it said. */
  kill(): Promise<string>;
}

export async function startWriter(database: string, prefix: string): Promise<Writer> {
  const child = spawn(process.execPath, await builtProgram(CHILD, database, prefix), {
    stdio: ['pipe', 'pipe', 'pipe'],
    // What a killed process leaves in the temporary folder goes with the test's own.
    env: { ...process.env, TMPDIR: dirname(database) },
  });
  let said = '';
  let complaint = '';
  const closed = new Promise<NodeJS.Signals | null>((done) => child.once('close', (_, signal) => done(signal)));
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  child.stdout.on('data', (data) => {
    said += data;
  });
  const says = async (word: string) => {
    while (!new RegExp(`^${word}\\b`, 'm').test(said)) {
      if (child.exitCode !== null) throw new Error(`the writer ended by itself: ${complaint}`);
      await sleep(5);
    }
  };
  return {
    pid: child.pid as number,
    says,
    async begin() {
      await says('ready');
      child.stdin.write('go\n');
    },
    async kill() {
      child.kill('SIGKILL');
      if ((await closed) !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaint}`);
      return said;
    },
  };
}

/**
 * Kills a writer `ms` after it began, or after its first acknowledged import; its words are added to what is known.
 */
export async function killAfter(writer: Writer, after: 'begin' | 'in', ms: number, known: Acknowledged): Promise<void> {
  await writer.begin();
  if (after === 'in') await writer.says('in');
  await sleep(ms);
  for (const line of (await writer.kill()).split('\n').slice(0, -1)) {
    const [word, batch] = line.split(' ');
    if (batch && (word === 'in' || word === 'out')) known.set(batch, word);
  }
}

/**
 * Differences between what was acknowledged and what is stored; none when all is well. The step after the last
 * acknowledged one may be stored or not, but only as a whole.
 */
export async function differences(db: Db, known: Acknowledged): Promise<string[]> {
  const wrong = (await wrongRollups(db)).map((table) => `${table} is not the sum of the reports`);
  const rows = await db.all<{ id: string }>('select source_id as id from reports where superseded_by is null');
  const stored = new Map<string, number>();
  for (const { id } of rows) {
    const batch = id.slice(0, id.lastIndexOf('.'));
    stored.set(batch, (stored.get(batch) ?? 0) + 1);
  }
  for (const [batch, n] of stored) if (n !== BATCH) wrong.push(`${batch}: ${n} of ${BATCH} reports`);
  for (const [batch, word] of known) {
    if (word === 'out' && stored.has(batch)) wrong.push(`${batch}: undone, but there`);
    if (word === 'in' && !isUndone(batch) && !stored.has(batch)) wrong.push(`${batch}: acknowledged, but not there`);
  }
  // At most one step of each process was under way.
  const unsaid = [...stored.keys()].filter((batch) => !known.has(batch)).map((batch) => batch.split('.')[0]);
  if (new Set(unsaid).size !== unsaid.length) wrong.push(`more than one import that nobody acknowledged: ${unsaid}`);
  const [imports] = await db.all<{ n: number }>('select count(*) as n from imports where undone_at is null');
  if (imports?.n !== stored.size) wrong.push(`${imports?.n} imports, but reports of ${stored.size}`);
  return wrong;
}
