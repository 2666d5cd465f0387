import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db, Row, Value } from '../../server/src/db/database.ts';
import { DISTRIBUTED, distribute, REFERENCE } from '../../server/src/db/postgres/distribute.ts';
import { openPostgres } from '../../server/src/db/postgres/openPostgres.ts';
import { CITUS_CLUSTER, openCitusTestDb } from '../../server/src/testing/citusTestDb.ts';
import { connected, withDatabase } from '../../server/src/testing/testCluster.ts';
import { apiOn, brokenRollups, importReports, prepareSmall, reportIds } from './productOn.ts';

const soon = { timeout: 30_000, interval: 100 };
/** A kecamatan in each of the three provinces of the small country. */
const PLACES = { '18': '18.01.04', '19': '19.04.01', '91': '91.03' };

/** The same Db, remembering what is asked of the report tables; it says it is not current, so that nothing is answered from memory. */
function recording(db: Db): { db: Db; asked: { sql: string; params: Value[] }[] } {
  const asked: { sql: string; params: Value[] }[] = [];
  const all = <T extends Row>(sql: string, params: Value[] = []) => {
    if (DISTRIBUTED.some((table) => new RegExp(`\\b${table}\\b`).test(sql))) asked.push({ sql, params });
    return db.all<T>(sql, params);
  };
  const over: Record<string | symbol, unknown> = { all, current: false };
  return { db: new Proxy(db, { get: (target, name) => over[name] ?? Reflect.get(target, name) }), asked };
}

describe.skipIf(!process.env.CITUS_URL)('report tables distributed by province', () => {
  let url: string;
  let db: Db;
  let name: string;

  beforeAll(async () => {
    db = await openCitusTestDb(':memory:');
    const [own] = await db.all<{ name: string }>('select cast(current_database() as varchar) as name');
    name = own?.name ?? '';
    url = withDatabase((await CITUS_CLUSTER.nodes())[0] as string, name);
    await prepareSmall(db);
    for (const [prov, code] of Object.entries(PLACES)) await importReports(db, [`${prov}-1`, `${prov}-2`], code);
  });
  afterAll(() => db?.close());

  const explain = async ({ sql, params }: { sql: string; params: Value[] }) => {
    const rows = await db.all<{ 'QUERY PLAN': string }>(`explain (verbose, costs off) ${sql}`, params);
    return rows.map((r) => r['QUERY PLAN']).join('\n');
  };
  /** Plans of what an API request asks of the report tables. */
  const plansOf = async (path: string) => {
    const { db: recorded, asked } = recording(db);
    expect((await apiOn(recorded)(path)).status).toBe(200);
    expect(asked.length).toBeGreaterThan(0);
    return Promise.all(asked.map(explain));
  };

  it('report tables are distributed and co-located, regions and catalogues are on every node', async () => {
    const tables = await db.all<{ name: string; kind: string; key: string; group: number }>(
      'select cast(table_name as varchar) as name, citus_table_type as kind, distribution_column as key, colocation_id as group from citus_tables',
    );
    const of = (kind: string) => tables.filter((t) => t.kind === kind);
    expect(
      of('distributed')
        .map((t) => t.name)
        .sort(),
    ).toEqual([...DISTRIBUTED].sort());
    expect(new Set(of('distributed').map((t) => `${t.key} ${t.group}`)).size).toBe(1);
    expect(
      of('reference')
        .map((t) => t.name)
        .sort(),
    ).toEqual([...REFERENCE].sort());
  });

  it('distributing again changes nothing', async () => {
    const ids = await reportIds(db);
    const again = await distribute(url);
    expect(new Set(again.tables.map((t) => t.done))).toEqual(new Set(['before']));
    expect(await reportIds(db)).toEqual(ids);
  });

  it.each([
    ['counts', '/reports/counts?by=region&level=kecamatan&parent=19'],
    ['counts of odd days', '/reports/counts?by=region&level=kabkota&parent=19&from=2024-09-12&to=2024-11-20'],
    ['a map layer', '/layers/laporan?parent=19'],
    ['a trend', '/reports/trend?interval=week&code=19.04'],
  ])('one province, one shard: %s', async (_, path) => {
    const plans = await plansOf(path);
    expect(plans.filter((plan) => !/Task Count: 1\b/.test(plan))).toEqual([]);
  });

  it.each([
    ['counts', '/reports/counts?by=region&level=kabkota'],
    ['counts of odd days', '/reports/counts?by=region&level=kabkota&from=2024-09-12&to=2024-11-20'],
    ['kinds', '/reports/counts?by=issue,origin,status'],
    ['a map layer', '/layers/laporan?level=kabkota&issue=politik_uang'],
  ])('the whole country: every shard adds up its own part (%s)', async (_, path) => {
    for (const plan of await plansOf(path)) {
      const parts = plan.split('\n').filter((line) => /^\s*Query: .*public\.report/.test(line));
      expect(parts.length, plan).toBeGreaterThan(0);
      for (const part of parts) expect(part).toMatch(/sum\(.*GROUP BY/);
    }
  });

  it('a worker that does not answer: requests that need it name its provinces, the others go on, and it recovers by itself', async () => {
    const worker = await connected(url, async (client) => {
      const { rows } = await client.query<{ host: string; port: number }>(
        `select n.nodename as host, n.nodeport as port from pg_dist_placement p join pg_dist_node n on n.groupid = p.groupid
         where p.shardid = get_shard_id_for_distribution_column('reports', cast(19 as smallint))`,
      );
      return rows[0] as { host: string; port: number };
    });
    const there = await connected(url, async (client) => {
      const { rows } = await client.query<{ code: string }>(
        `select r.code from regions r join pg_dist_placement p on p.shardid = get_shard_id_for_distribution_column('reports', cast(r.code as smallint))
         join pg_dist_node n on n.groupid = p.groupid where r.level = 'provinsi' and n.nodename = $1 and n.nodeport = $2`,
        [worker.host, worker.port],
      );
      return new Set(rows.map((r) => r.code));
    });
    const server = (await CITUS_CLUSTER.nodes()).find((node) => new URL(node).port === String(worker.port)) as string;
    const ask = apiOn(db);
    const national = '/reports/counts?by=region&level=provinsi';
    const figures = await (await ask(national)).json();
    await connected(server, async (client) => {
      await client.query(`alter database ${name} allow_connections false`);
      await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name]);
    });
    try {
      const fresh = apiOn(recording(db).db);
      for (const path of [national, '/reports/counts?by=region&level=kabkota&parent=19']) {
        const response = await fresh(path);
        expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true]);
        expect(await response.json()).toMatchObject({
          code: 'unavailable',
          detail: expect.stringContaining('Kepulauan Bangka Belitung'),
        });
      }
      for (const code of Object.keys(PLACES).filter((c) => !there.has(c))) {
        const response = await fresh(`/reports/counts?by=region&level=kabkota&parent=${code}`);
        expect([code, response.status]).toEqual([code, 200]);
      }
      await expect(importReports(db, ['setengah'], PLACES['19'])).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      await connected(server, (client) => client.query(`alter database ${name} allow_connections true`));
    }
    const again = apiOn(recording(db).db);
    await vi.waitFor(async () => expect((await again(national)).status).toBe(200), soon);
    expect(await (await again(national)).json()).toEqual(figures);
    expect(await reportIds(db)).not.toContain('setengah');
    expect(await brokenRollups(db)).toEqual([]);
  });

  it('a worker lost in the middle of an import leaves nothing of it on any shard', async () => {
    const before = await reportIds(db);
    const [first] = (await CITUS_CLUSTER.nodes()).slice(1);
    const work = db.write(async (tx) => {
      await tx.run('update reports set note = $1', ['setengah']);
      await connected(withDatabase(first as string, 'postgres'), (client) =>
        client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [name]),
      );
    });
    await expect(work).rejects.toThrow();
    await vi.waitFor(async () => expect(await reportIds(db)).toEqual(before), soon);
    expect(await db.all(`select source_id from reports where note = 'setengah'`)).toEqual([]);
  });

  it('a database without workers is told how to add one', async () => {
    const plain = (await CITUS_CLUSTER.nodes())[1] as string;
    const lone = withDatabase(plain, `petarawan_uji_sendiri_${process.pid}`);
    const database = new URL(lone).pathname.slice(1);
    await connected(plain, (client) =>
      client.query(`create database ${database} template template0 encoding 'UTF8' lc_collate 'C'`),
    );
    try {
      await (await openPostgres(lone)).close();
      await expect(distribute(lone)).rejects.toMatchObject({
        code: 'conflict',
        text: { en: expect.stringContaining('--worker') },
      });
    } finally {
      await connected(plain, async (client) => {
        // The extension's own background worker would come back.
        await client.query(`alter database ${database} allow_connections false`);
        await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [database]);
        await client.query(`drop database ${database} with (force)`);
      });
    }
  });
});
