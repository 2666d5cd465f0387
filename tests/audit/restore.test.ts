import { afterAll, beforeAll, expect, it } from 'vitest';
import { actor } from '../../server/src/audit/actor.ts';
import { appendAudit } from '../../server/src/audit/appendAudit.ts';
import { verifyAudit } from '../../server/src/audit/verifyAudit.ts';
import { backup } from '../../server/src/copies/backup.ts';
import { copyDatabase } from '../../server/src/copies/copyDatabase.ts';
import { dropAll } from '../../server/src/copies/repository.ts';
import { restore } from '../../server/src/copies/restore.ts';
import type { Db } from '../../server/src/db/database.ts';
import { knownMigrations, migrate } from '../../server/src/db/migrate.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { scratch } from '../copies/copiesWorld.ts';
import { byForce, logless, logOf } from './auditWorld.ts';

const files = scratch();
const opened: Db[] = [];
const open = async () => {
  const db = await openTestDb();
  opened.push(db);
  return db;
};
const write = (db: Db, ...ids: string[]) =>
  db.write(async (tx) => {
    for (const id of ids) {
      await tx.run('insert into settings (key, value) values ($1, $1)', [id]);
      await appendAudit(tx, { action: 'settings_changed', subject: { type: 'setting', id } }, actor({ kind: 'lokal' }));
    }
  });
const story = async (db: Db) => (await logOf(db)).map((r) => (r.subject_type === 'setting' ? r.subject_id : r.action));
const settings = async (db: Db) => (await db.all<{ key: string }>('select key from settings order by key')).map((r) => r.key);
const last = async (db: Db) => JSON.parse((await logOf(db)).at(-1)?.details ?? '{}') as Record<string, unknown>;

let db: Db;
const first = files.path('pertama.tar.gz');
beforeAll(async () => {
  db = await open();
  await write(db, 'a', 'b');
  await backup(db, first);
});
afterAll(async () => {
  for (const each of opened) await each.close();
  files.remove();
});

it('a restore takes back the data and none of the entries made since; anchors of before and after stay good', async () => {
  await write(db, 'c', 'd');
  const { head } = await verifyAudit(db);
  await restore(db, first, { replace: true });
  expect(await settings(db)).toEqual(['a', 'b']);
  expect(await story(db)).toEqual(['a', 'b', 'backup', 'c', 'd', 'restore']);
  expect(await last(db)).toMatchObject({ keptEntries: 3, tables: expect.any(Number) });
  expect(await last(db)).not.toHaveProperty('replacedLog');
  expect(await verifyAudit(db, { anchor: head.hash })).toMatchObject({ finding: null, anchoredAt: 5, head: { seq: 6 } });
});

it('an empty database takes over the log of the backup', async () => {
  const fresh = await open();
  await restore(fresh, first);
  expect(await story(fresh)).toEqual(['a', 'b', 'restore']);
  expect((await verifyAudit(fresh)).finding).toBeNull();
  expect(await last(fresh)).toMatchObject({ keptEntries: 0 });
  // What lies behind its own end comes from the backup and nothing is lost.
  const later = files.path('nanti.tar.gz');
  await write(fresh, 'x');
  await backup(fresh, later);
  await restore(fresh, later, { replace: true });
  expect(await story(fresh)).toEqual(['a', 'b', 'restore', 'x', 'backup', 'restore']);
});

it('a log that is not that of the backup gives way, and its end is named', async () => {
  const other = await open();
  await write(other, 'lain-1', 'lain-2', 'lain-3', 'lain-4', 'lain-5');
  const { head } = await verifyAudit(other);
  await restore(other, first, { replace: true });
  expect(await story(other)).toEqual(['a', 'b', 'restore']);
  expect(await last(other)).toMatchObject({ keptEntries: 0, replacedLog: head });
  expect((await verifyAudit(other)).finding).toBeNull();
  expect((await verifyAudit(other, { anchor: head.hash })).finding).toMatchObject({ kind: 'anchor' });
});

it('a restore that fails leaves the log as it was', async () => {
  const other = await open();
  await write(other, 'tetap');
  const before = await logOf(other);
  await expect(restore(other, first)).rejects.toMatchObject({ code: 'conflict' });
  await other.tx((tx) => tx.run('alter table settings add column extra varchar'));
  await expect(restore(other, first, { replace: true })).rejects.toMatchObject({ code: 'conflict' });
  expect(await logOf(other)).toEqual(before);
  expect((await verifyAudit(other)).finding).toBeNull();
});

it('a backup from before there was a log leaves the log where it is', async () => {
  const old = await open();
  await old.tx(async (tx) => {
    await dropAll(tx);
    await migrate((work) => work(tx), { only: knownMigrations().filter((name) => name < '009') });
  });
  const file = files.path('lama.tar.gz');
  await backup(logless(old), file);
  const target = await open();
  await write(target, 'sebelum');
  const { head } = await verifyAudit(target);
  await restore(target, file, { replace: true });
  expect(await story(target)).toEqual(['sebelum', 'restore']);
  expect(await verifyAudit(target, { anchor: head.hash })).toMatchObject({ finding: null, anchoredAt: 1 });
});

it('the chain goes to the other engine as it is and is continued there', async () => {
  const target = await open();
  const before = await logOf(db);
  expect((await copyDatabase(db, target)).equal).toBe(true);
  expect(await logOf(target)).toEqual(before);
  await write(target, 'sesudah-pindah');
  expect(await verifyAudit(target)).toMatchObject({ finding: null, head: { seq: before.length + 1 } });
});

it('a backup whose log was changed, one row of it gone, takes nothing from the log of the database it came from', async () => {
  const own = await open();
  await write(own, 'a', 'b', 'c');
  const [one, two] = await logOf(own);
  await byForce(own, async (tx) => {
    await tx.run(`update audit_log set subject_id = 'lain' where seq = 1`);
    await tx.run('delete from audit_log where seq = 2');
  });
  const changed = files.path('diubah.tar.gz');
  await backup(own, changed);
  await byForce(own, async (tx) => {
    await tx.run('update audit_log set subject_id = $1 where seq = 1', [one?.subject_id ?? null]);
    const names = Object.keys(two ?? {});
    await tx.run(
      `insert into audit_log (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(two ?? {}),
    );
  });
  await restore(own, changed, { replace: true });
  expect(await verifyAudit(own)).toMatchObject({ finding: null, rows: 5 });
  expect(await story(own)).toEqual(['a', 'b', 'c', 'backup', 'restore']);
});
