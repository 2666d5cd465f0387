import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../server/src/imports/runImport.ts';
import { undoImport } from '../../server/src/imports/undoImport.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { HEADER, REPORTS } from '../reports/reportsWorld.ts';
import { BATCH, isUndone } from './killedChild.ts';

// Run by the kill tests. Waits for a line, opens the database argv[2] and writes into it until it is killed; what is
// committed is said at once. With `open` as argv[3] it only opens the database and keeps it.
const [, , database = '', prefix = ''] = process.argv;
// Nobody is left to kill it when the test itself was stopped.
process.stdin.once('end', () => process.exit(1));
process.stdout.write('ready\n');
await new Promise((go) => process.stdin.once('data', go));
const db = await openTestDb(database);
process.stdout.write('open\n');
if (prefix === 'open') await new Promise(() => setInterval(() => undefined, 1_000));

const folder = mkdtempSync(join(tmpdir(), 'petarawan-kill-'));
for (let n = 0; ; n++) {
  const batch = `${prefix}.${n}`;
  const file = join(folder, 'laporan.csv');
  const codes = ['19', '19.04', '19.04.01', '18.01.04'];
  const rows = Array.from({ length: BATCH }, (_, i) => `${batch}.${i},laporan,sara,masuk,${codes[i % 4]},2024-10-0${i + 1},,1,x`);
  writeFileSync(file, `${HEADER}\n${rows.join('\n')}\n`);
  const { id } = await runImport(db, REPORTS, file, { channel: 'sigaplapor' });
  process.stdout.write(`in ${batch}\n`);
  if (!isUndone(batch)) continue;
  await undoImport(db, id as number);
  process.stdout.write(`out ${batch}\n`);
}
