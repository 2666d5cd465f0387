import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../../server/src/cli/program.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { readSetting } from '../../server/src/db/settings.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { failingAtCommit, logOf } from './auditWorld.ts';

let db: Db;
let folder: string;
beforeAll(async () => {
  db = await openTestDb();
  folder = mkdtempSync(join(tmpdir(), 'petarawan-setting-'));
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `petarawan init --empty` in a new directory. */
function init(on: Db, name: string): Promise<number> {
  const dir = join(folder, name);
  expect(existsSync(dir)).toBe(false);
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: dir, PETARAWAN_DEMO: '0' }, folder);
  const silent = { out: () => undefined, err: () => undefined };
  return runProgram(['init', '--empty'], { config, cwd: folder, db: async () => on }, silent);
}

it('choosing regions of one’s own leaves who did it, or nothing is chosen', async () => {
  expect(await init(failingAtCommit(db), 'a')).not.toBe(0);
  expect([await readSetting(db, 'region_set'), await logOf(db)]).toEqual([null, []]);
  expect(await init(db, 'b')).toBe(0);
  expect(await readSetting(db, 'region_set')).toBe('own');
  const [first] = await logOf(db);
  expect(first).toMatchObject({
    actor_kind: 'perintah',
    actor_label: 'init',
    action: 'settings_changed',
    subject_type: 'setting',
    subject_id: 'region_set',
    details: '{"value":"own"}',
  });
});
