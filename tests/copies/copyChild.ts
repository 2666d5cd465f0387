import { backup } from '../../server/src/copies/backup.ts';
import { copyDatabase } from '../../server/src/copies/copyDatabase.ts';
import { restore } from '../../server/src/copies/restore.ts';
import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';

// Run by the tests of interruption and full disks: `copy SOURCE TARGET`, `restore DATABASE FILE`, `backup FILE`.
const [, , verb = '', first = '', second = ''] = process.argv;
const step = () => process.stdout.write('step\n');

if (verb === 'copy') {
  const [source, target] = [await openDuckDb(first), await openTestDb(second)];
  const { tables, equal } = await copyDatabase(source, target, { progress: step });
  process.stdout.write(`done ${equal} ${tables.filter((t) => t.before).length}\n`);
  await Promise.all([source.close(), target.close()]);
}
if (verb === 'restore') {
  const db = await openTestDb(first);
  await restore(db, second, { replace: true, progress: step });
  process.stdout.write('done\n');
  await db.close();
}
if (verb === 'backup') {
  const db = await openTestDb();
  await db.tx(async (tx) => {
    // Text that gzip cannot make small.
    const rows = Array.from({ length: 4_000 }, (_, i) => [
      `k${i}`,
      Array.from({ length: 8 }, () => Math.random().toString(36).slice(2)).join(''),
    ]);
    await tx.load('settings', { key: 'varchar', value: 'varchar' }, rows);
  });
  const outcome = await backup(db, first).then(
    () => ({ code: 'written' }),
    (error: { code: string; text: { en: string } }) => ({ code: error.code, en: error.text?.en }),
  );
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  await db.close();
}
