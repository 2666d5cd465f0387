import { afterAll, expect, it } from 'vitest';
import { backup } from '../../server/src/copies/backup.ts';
import { verifyFile } from '../../server/src/copies/file/verifyFile.ts';
import { restore } from '../../server/src/copies/restore.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { openReports } from '../reports/reportsWorld.ts';
import { reportsCsv, scratch, wrongRollups } from './copiesWorld.ts';

const files = scratch();
afterAll(() => files.remove());

it('a backup taken while imports commit is of one moment', async () => {
  const world = await openReports();
  const first = world.db.version;
  let importing = true;
  const imports = (async () => {
    for (let i = 0; i < 12; i++) await world.reports(reportsCsv(`I${i}-`, 300));
    importing = false;
  })();
  const made: string[] = [];
  while (importing) {
    const file = files.path(`${made.length}.tar.gz`);
    await backup(world.db, file);
    made.push(file);
  }
  await imports;
  expect(made.length).toBeGreaterThan(1);
  const seen: number[] = [];
  for (const [i, file] of made.entries()) {
    const manifest = await verifyFile(file);
    const rows = (name: string) => manifest.tables.find((t) => t.name === name)?.rows;
    // Each import is one version (two where commits are distributed): the version in the copy says how many must be in it.
    expect(manifest.contents.imports).toBe(Math.ceil((manifest.dataVersion - first) / (world.db.distributed ? 2 : 1)));
    expect(rows('imports')).toBe(manifest.contents.imports);
    expect(rows('reports')).toBe(manifest.contents.imports * 300);
    seen.push(manifest.contents.imports);
    // Restoring takes longer than all the rest; the first ones fall into the busiest time.
    if (i > 3) continue;
    const copy = await openTestDb();
    await restore(copy, file);
    expect(await wrongRollups(copy)).toEqual([]);
    await copy.close();
  }
  expect(new Set(seen).size).toBeGreaterThan(1);
  await world.close();
});
