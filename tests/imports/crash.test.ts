import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtProgram } from '../../scripts/buildServer.mjs';
import { listImports } from '../../server/src/imports/listImports.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { NOTES, openNotes } from './notesWorld.ts';

const CHILD = resolve(import.meta.dirname, 'importChild.ts');
const ROWS = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts an import in another process and kills it `delay` ms after it began to check rows; answers whether it had finished. */
async function killedImport(database: string, file: string, delay: number): Promise<boolean> {
  const program = await builtProgram(CHILD, database, file);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, program, {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let finished = false;
    let steps = 0;
    child.stdout.on('data', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('done')) finished = true;
      steps += text.split('step').length - 1;
      if (steps >= 2) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', fail);
    child.on('exit', () => done(finished));
  });
}

it('a process killed in the middle of an import leaves all of it or nothing', async () => {
  const file = join(folder, 'besar.csv');
  writeFileSync(
    file,
    `id,tanggal,isi\n${Array.from({ length: ROWS }, (_, i) => `R${i},2024-02-${String((i % 28) + 1).padStart(2, '0')},teks ${i}`).join('\n')}\nX,salah,y\n`,
  );
  const outcomes = new Set<number>();
  for (const delay of [0, 60, 150, 300, 600]) {
    const database = join(folder, `d${delay}.duckdb`);
    const world = await openNotes(database);
    await world.close();
    const finished = await killedImport(database, file, delay);
    const db = await openTestDb(database);
    const [row] = await db.all<{ notes: number; states: number; waiting: number }>(
      'select (select count(*) from notes) as notes, (select count(*) from import_rows) as states, (select count(*) from quarantine) as waiting',
    );
    const imports = await listImports(db);
    expect([0, ROWS]).toContain(row?.notes);
    expect(row).toEqual(imports.length ? { notes: ROWS, states: ROWS, waiting: 1 } : { notes: 0, states: 0, waiting: 0 });
    if (finished) expect(imports).toHaveLength(1);
    outcomes.add(imports.length);
    // The next import works as if nothing had happened.
    expect(await runImport(db, NOTES, file)).toMatchObject({
      new: imports.length ? 0 : ROWS,
      unchanged: imports.length ? ROWS : 0,
      quarantined: 1,
    });
    await db.close();
  }
  expect(outcomes).toContain(0);
});
