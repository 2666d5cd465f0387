import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDb, testEngine } from '../../server/src/testing/openTestDb.ts';
import { wrongRollups } from '../copies/copiesWorld.ts';
import { prepareServedData, reportsFile, until } from '../operations/servedData.ts';
import { type Acknowledged, differences, killAfter, startWriter } from './killedChild.ts';
import { prepareSmall } from './productOn.ts';

/** A file is more easily torn than a server's transaction, so the embedded engine is tried harder. */
const [KILLS_OF_WRITERS, KILLS_OF_SERVERS] = testEngine() === 'duckdb' ? [22, 8] : [7, 3];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'petarawan-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`a process killed ${KILLS_OF_WRITERS} times while it writes loses nothing that it acknowledged, and leaves nothing half done`, async () => {
  const database = join(folder, 'a.duckdb');
  const empty = await openTestDb(database);
  await prepareSmall(empty);
  // The seed's own imports are no part of what is tested here.
  await empty.tx((tx) => tx.run('delete from imports'));
  await empty.close();

  const known: Acknowledged = new Map();
  let next = await startWriter(database, '0');
  for (let kill = 1; kill <= KILLS_OF_WRITERS; kill++) {
    const writer = next;
    if (kill < KILLS_OF_WRITERS) next = await startWriter(database, String(kill));
    // Every fourth one is killed while it opens the database or writes for the first time.
    await killAfter(writer, kill % 4 === 0 ? 'begin' : 'in', Math.random() * 500, known);
    // Between looks a process finds what two killed ones left: nobody has tidied up.
    if (kill % 3 !== 0 && kill < KILLS_OF_WRITERS) continue;
    const db = await openTestDb(database);
    expect(await differences(db, known), `after kill ${kill}`).toEqual([]);
    await db.close();
  }
  expect(known.size).toBeGreaterThan(KILLS_OF_WRITERS / 3);
});

it(`a server killed ${KILLS_OF_SERVERS} times under load keeps every import it has answered, and never shows half of one`, async () => {
  const rows = 40;
  const data = await prepareServedData();
  const answered = new Set<number>();
  let file = 0;
  for (let kill = 1; kill <= KILLS_OF_SERVERS; kill++) {
    const server = await data.serve({ LOG_LEVEL: 'error' });
    const api = `${server.url}/api/v1/reports`;
    const imports = (await (await fetch(`${api}/imports?limit=1000`)).json()) as { items: { id: number; new: number }[] };
    const found = new Map(imports.items.filter((i) => i.new === rows).map((i) => [i.id, i.new]));
    expect([...answered].filter((id) => !found.has(id))).toEqual([]);
    expect(await total(api)).toBe(found.size * rows);

    let alive = true;
    const before = answered.size;
    const upload = async () => {
      while (alive) {
        const body = reportsFile(rows, '77.01', rows * file++);
        const response = await fetch(`${api}/imports?channel=sigaplapor&filename=a.csv`, {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body,
        });
        if (response.status === 201) answered.add(((await response.json()) as { id: number }).id);
      }
    };
    const read = async () => {
      while (alive) expect((await total(api)) % rows).toBe(0);
    };
    const clients = [upload(), upload(), read(), read(), read()].map((work) =>
      work.catch((error: Error) => {
        if (error instanceof TypeError) return;
        throw error;
      }),
    );
    if (kill % 4 !== 0) await until(() => answered.size > before);
    await sleep(Math.random() * 500);
    alive = false;
    server.signal('SIGKILL');
    await Promise.all([...clients, server.ended]);
  }
  expect(answered.size).toBeGreaterThan(KILLS_OF_SERVERS / 3);
  const db = await data.open();
  expect(await wrongRollups(db)).toEqual([]);
  await db.close();
  data.remove();
});

/** Reports there are, as the server counts them. */
async function total(api: string): Promise<number> {
  const counts = (await (await fetch(`${api}/counts?by=region&level=provinsi`)).json()) as { rows: { laporan: number }[] };
  return counts.rows.reduce((sum, row) => sum + row.laporan, 0);
}
