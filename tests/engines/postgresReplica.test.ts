import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensurePostgres } from '../../scripts/findPostgres.mjs';
import type { Db } from '../../server/src/db/database.ts';
import { openPostgres } from '../../server/src/db/postgres/openPostgres.ts';
import { connected } from '../../server/src/testing/testCluster.ts';
import { killCluster, type PrivateCluster, reviveCluster, startCluster, startReplica } from './privateCluster.ts';
import { apiOn, brokenRollups, importReports, prepareSmall, reportIds } from './productOn.ts';

let primary: PrivateCluster;
let replica: PrivateCluster;
let db: Db;
let bin: string;
const COUNTS = '/reports/counts?by=region&level=kabkota';
const soon = { timeout: 30_000, interval: 50 };

beforeAll(async () => {
  bin = (await ensurePostgres()) as string;
  primary = await startCluster(bin);
  replica = await startReplica(bin, primary);
  await connected(primary.url, async (client) => {
    // An acknowledged commit is on both servers: what an office that promotes replicas must set.
    await client.query(`alter role petarawan set synchronous_commit = 'on'`);
    await client.query(`alter system set synchronous_standby_names = '*'`);
    await client.query('select pg_reload_conf()');
  });
  db = await openPostgres(primary.url, { replicaUrls: [replica.url] });
  await prepareSmall(db);
});
afterAll(async () => {
  await db?.close();
  await replica?.stop();
  await primary?.stop();
});

const reads = async (cluster: PrivateCluster) => {
  const { rows } = await connected(cluster.url, (c) =>
    c.query<{ n: string }>(`select tup_returned as n from pg_stat_database where datname = 'postgres'`),
  );
  return Number(rows[0]?.n);
};

it('reads go to the replica, and see every commit made before them', async () => {
  const before = await reads(replica);
  for (let i = 0; i < 20; i++) {
    await importReports(db, [`awal-${i}`]);
    expect(await reportIds(db)).toHaveLength(i + 1);
  }
  await vi.waitFor(async () => {
    await reportIds(db);
    expect(await reads(replica)).toBeGreaterThan(before);
  }, soon);
});

it('the primary killed under load and the replica promoted: every acknowledged import is there', async () => {
  const ask = apiOn(db);
  const acknowledged: string[] = [];
  const answers = new Map<number, number>();
  let loading = true;
  const writer = (async () => {
    for (let i = 0; loading; i++) {
      const id = `beban-${String(i).padStart(4, '0')}`;
      await importReports(db, [id]).then(
        () => acknowledged.push(id),
        (error: unknown) => expect(error).toMatchObject({ code: 'unavailable' }),
      );
    }
  })();
  const reader = (async () => {
    while (loading) {
      const known = acknowledged.length;
      const { status } = await ask(COUNTS);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      if (status === 200) expect((await reportIds(db).catch(() => acknowledged)).length).toBeGreaterThanOrEqual(known);
    }
  })();
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(10), soon);
  killCluster(primary);
  const before = acknowledged.length;
  await connected(replica.url, async (client) => {
    await client.query('select pg_promote()');
    // It was the only standby: commits must not wait for another.
    await client.query(`alter system set synchronous_standby_names = ''`);
    await client.query('select pg_reload_conf()');
  });
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 5), soon);
  loading = false;
  await Promise.all([writer, reader]);
  expect(await reportIds(db)).toEqual(expect.arrayContaining(acknowledged));
  expect(await brokenRollups(db)).toEqual([]);
  expect([...answers.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(db.current).toBe(true);
});

it('the old primary comes back as one: nobody believes it, whether it runs already or starts now', async () => {
  await reviveCluster(bin, primary);
  const late = await openPostgres(primary.url, { replicaUrls: [replica.url] });
  try {
    await importReports(late, ['sesudah-pindah']);
    await importReports(db, ['juga-sesudah']);
    const there = await connected(replica.url, (c) =>
      c.query(`select 1 from reports where source_id in ('sesudah-pindah', 'juga-sesudah')`),
    );
    expect(there.rows).toHaveLength(2);
    await vi.waitFor(() => expect(db.version).toBe(late.version), soon);
    expect(await reportIds(late)).toEqual(await reportIds(db));
  } finally {
    await late.close();
    killCluster(primary);
  }
});

it('a standby at the first address does not stop a start nor a write', async () => {
  const standby = await startReplica(bin, replica);
  const turned = await openPostgres(standby.url, { replicaUrls: [replica.url] });
  try {
    await importReports(turned, ['alamat-terbalik']);
    expect(await reportIds(turned)).toContain('alamat-terbalik');
    expect(turned.current).toBe(true);
  } finally {
    await turned.close();
    await standby.stop();
  }
});
