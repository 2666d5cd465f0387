import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { builtProgram } from '../../scripts/buildServer.mjs';
import { backup } from '../../server/src/copies/backup.ts';
import { verifyFile } from '../../server/src/copies/file/verifyFile.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { CHILD, scratch } from './copiesWorld.ts';

const files = scratch();
afterAll(() => files.remove());

/** A backup in a process that may write files of at most `blocks` half KiB. */
const limited = async (file: string, blocks: number | 'unlimited') =>
  JSON.parse(
    execFileSync(
      'sh',
      ['-c', `ulimit -f ${blocks} && exec "$@"`, 'sh', process.execPath, ...(await builtProgram(CHILD, 'backup', file))],
      {
        encoding: 'utf8',
      },
    ),
  ) as { code: string; en?: string };

it('a disk that fills up is named, and leaves neither file nor part', async () => {
  const file = files.path('penuh.tar.gz');
  expect(await limited(file, 128)).toEqual({
    code: 'unavailable',
    en: expect.stringMatching(/not enough room for .*penuh\.tar\.gz/),
  });
  expect(readdirSync(files.path('.')).filter((f) => f.startsWith('penuh'))).toEqual([]);
  expect(await limited(file, 'unlimited')).toEqual({ code: 'written' });
  expect(statSync(file).size).toBeGreaterThan(64 * 1024);
});

it('a disk that fills up keeps the backup that was there', async () => {
  const file = files.path('ada.tar.gz');
  const db = await openTestDb();
  await backup(db, file);
  const before = readFileSync(file);
  await expect(backup(db, file)).rejects.toMatchObject({ code: 'conflict', text: { en: expect.stringContaining('--force') } });
  expect(readFileSync(file).equals(before)).toBe(true);
  await backup(db, file, { force: true });
  await verifyFile(file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await db.close();
});

it('a place that cannot be written to is named', async () => {
  const db = await openTestDb();
  writeFileSync(files.path('berkas'), '');
  mkdirSync(files.path('folder'));
  for (const where of ['tidak/ada.tar.gz', 'berkas/x.tar.gz', 'folder']) {
    await expect(backup(db, files.path(where), { force: true })).rejects.toMatchObject({
      code: 'invalid_request',
      text: { en: expect.stringContaining('cannot be written') },
    });
  }
  expect(existsSync(files.path('folder.part'))).toBe(false);
  await db.close();
});
