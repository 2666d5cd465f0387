import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensurePostgres } from '../../scripts/findPostgres.mjs';
import { appendAudit } from '../../server/src/audit/appendAudit.ts';
import { verifyAudit } from '../../server/src/audit/verifyAudit.ts';
import type { Db } from '../../server/src/db/database.ts';
import { openPostgres } from '../../server/src/db/postgres/openPostgres.ts';
import { AppError } from '../../server/src/errors.ts';
import { connected, withDatabase } from '../../server/src/testing/testCluster.ts';
import { type PrivateCluster, startCluster } from './privateCluster.ts';
import { apiOn, brokenRollups, importReports, prepareSmall, reportIds } from './productOn.ts';

let cluster: PrivateCluster;
let url: string;
/** Two API processes on one database: each has its own pool, cache and news. */
let a: Db;
let b: Db;
const COUNTS = '/reports/counts?by=region&level=kabkota';
const soon = { timeout: 10_000, interval: 20 };

const admin = (sql: string) => connected(cluster.url, (client) => client.query(sql));
/** Ends every connection to the database, and keeps new ones out until `open`. */
const shut = async () => {
  await admin('alter database bersama allow_connections false');
  await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'bersama'`);
};
const open = () => admin('alter database bersama allow_connections true');

beforeAll(async () => {
  cluster = await startCluster((await ensurePostgres()) as string);
  await admin(`create database bersama template template0 encoding 'UTF8' lc_collate 'C'`);
  url = withDatabase(cluster.url, 'bersama');
  [a, b] = await Promise.all([openPostgres(url), openPostgres(url)]);
  await prepareSmall(a);
});
beforeEach(() => vi.waitFor(() => expect([a.current, b.current, b.version]).toEqual([true, true, a.version]), soon));
afterAll(async () => {
  await a?.close();
  await b?.close();
  await cluster?.stop();
});

describe('several API processes on one PostgreSQL', () => {
  it('two that open an empty database at once make its schema once', async () => {
    const rows = await a.all<{ n: number }>('select count(*) as n from data_version');
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('an import in one is in the answers of the other, whatever that had kept', async () => {
    const [askA, askB] = [apiOn(a), apiOn(b)];
    const before = await (await askB(COUNTS)).text();
    expect(await (await askB(COUNTS)).text()).toBe(before);
    await importReports(a, ['dari-a']);
    await vi.waitFor(() => expect(b.version).toBe(a.version), soon);
    const after = await (await askB(COUNTS)).text();
    expect(after).not.toBe(before);
    expect(after).toBe(await (await askA(COUNTS)).text());
  });

  it('work under one name never overlaps, in whichever process', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(5);
      inside--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? a : b).exclusive('satu', work)));
    expect(most).toBe(1);
  });

  it('work under a lock knows every commit made under it before, in whichever process', async () => {
    for (let i = 0; i < 30; i++) {
      const [first, second] = i % 2 ? [a, b] : [b, a];
      const committed = await first.exclusive('dua', async () => {
        await first.write((tx) => tx.run(`delete from settings where key = 'tidak ada'`));
        return first.version;
      });
      await second.exclusive('dua', async () => expect(second.version).toBeGreaterThanOrEqual(committed));
    }
  });

  it('a read waits its turn while all connections are in use', async () => {
    const narrow = await openPostgres(url, { poolSize: 1 });
    const long = narrow.tx(async (tx) => void (await tx.all('select pg_sleep(4)')));
    await sleep(100);
    await expect(narrow.all('select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await long;
    await narrow.close();
  });

  it('imports from both at the same time all arrive and the roll-ups stay true', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `bersama-${i}`);
    await Promise.all(ids.map((id, i) => importReports(i % 2 ? a : b, [id])));
    expect(await reportIds(a)).toEqual(expect.arrayContaining(ids));
    expect(await brokenRollups(a)).toEqual([]);
  });

  it('entries of the audit log from both make one chain, each with the change it speaks of', async () => {
    const changes = Array.from({ length: 40 }, (_, i) => (i % 2 ? a : b));
    const before = (await verifyAudit(a)).head.seq;
    const done = await Promise.allSettled(
      changes.map((db, i) =>
        db.write(async (tx) => {
          await tx.run('insert into settings (key, value) values ($1, $1)', [`rantai-${i}`]);
          await appendAudit(tx, { action: 'settings_changed', subject: { type: 'setting', id: `rantai-${i}` } });
          if (i % 5 === 0) throw new Error('changed my mind');
        }),
      ),
    );
    expect(done.filter((d) => d.status === 'rejected')).toHaveLength(8);
    expect(await verifyAudit(b)).toMatchObject({ finding: null, head: { seq: before + 32 } });
    const kept = await a.tx((tx) => tx.all<{ key: string }>(`select key from settings where key like 'rantai-%' order by key`));
    const told = await a.tx((tx) =>
      tx.all<{ key: string }>(`select subject_id as key from audit_log where seq > $1 order by subject_id`, [before]),
    );
    expect(told).toEqual(kept);
    expect(kept).toHaveLength(32);
  });

  it('every connection cut: reads go on, and news arrive again', async () => {
    await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'bersama'`);
    expect(await reportIds(a)).toContain('dari-a');
    await importReports(a, ['setelah-putus']);
    await vi.waitFor(() => expect(b.version).toBe(a.version), soon);
    expect(await reportIds(b)).toContain('setelah-putus');
  });

  it('a database that is gone gives 503 with Retry-After, never a kept or empty answer, and comes back by itself', async () => {
    const ask = apiOn(a);
    const figures = await (await ask(COUNTS)).json();
    await shut();
    try {
      await vi.waitFor(() => expect(a.current).toBe(false), soon);
      const response = await ask(COUNTS);
      expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true]);
      expect(await response.json()).toMatchObject({ code: 'unavailable' });
      await expect(importReports(a, ['hilang'])).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      await open();
    }
    await vi.waitFor(() => expect(a.current).toBe(true), soon);
    expect(await (await ask(COUNTS)).json()).toEqual(figures);
    expect(await reportIds(a)).not.toContain('hilang');
  });

  it('a transaction whose connection breaks stores nothing and says so', async () => {
    const work = a.write(async (tx) => {
      await tx.run(`insert into settings (key, value) values ('putus', '1')`);
      await tx.run('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
      await tx.run(`insert into settings (key, value) values ('putus-2', '1')`);
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    expect(await a.all(`select key from settings where key like 'putus%'`)).toEqual([]);
  });

  it('nothing is committed under a lock that was lost meanwhile', async () => {
    const work = a.exclusive('berharga', async () => {
      await admin(
        `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = 'bersama'`,
      );
      await sleep(100);
      await a.write((tx) => tx.run(`insert into settings (key, value) values ('tanpa-kunci', '1')`));
    });
    await expect(work).rejects.toMatchObject({ code: 'unavailable' });
    expect(await a.all(`select key from settings where key = 'tanpa-kunci'`)).toEqual([]);
    await a.write((tx) => tx.run(`insert into settings (key, value) values ('sesudahnya', '1')`));
  });

  it('an error swallowed inside a transaction does not pass for a commit', async () => {
    const work = a.tx(async (tx) => {
      await tx.run(`insert into settings (key, value) values ('tertelan', '1')`);
      await tx.run('select 1/0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow(/swallowed/);
  });

  it('a database in a language order of its own is refused with the command that makes a right one', async () => {
    await admin(`create database latin template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`);
    const error = await openPostgres(withDatabase(cluster.url, 'latin')).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'conflict', text: { en: expect.stringContaining('createdb --template=template0') } });
  });

  it('an address where nothing listens is "unavailable"', async () => {
    await expect(openPostgres('postgres://petarawan@127.0.0.1:9/kosong')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
