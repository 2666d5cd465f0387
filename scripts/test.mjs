// Type check, lint, unit, API, data and browser tests; the API and repository suite on both engines.
// Ends with the line `N passed, M failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root, run, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './findChromium.mjs';
import { ensureLibreOffice, HOW_TO_GET_LIBREOFFICE } from './findLibreOffice.mjs';
import { ensurePostgres, HOW_TO_GET_POSTGRES } from './findPostgres.mjs';

checkNode();
await ensureInstalled();
const chromium = await ensureChromium();

const totals = { passed: 0, failed: 0 };
// In CI both engines are tested whatever the environment says; elsewhere PostgreSQL can be left out on purpose.
if (process.env.CI) delete process.env.PETARAWAN_TEST_ENGINE;
const embeddedOnly = process.env.PETARAWAN_TEST_ENGINE === 'duckdb';
const hasPostgres = embeddedOnly || Boolean(process.env.PETARAWAN_TEST_POSTGRES || (await ensurePostgres()));
// Half of what the product promises is then not tested: that is a failed check.
if (!hasPostgres) {
  totals.failed++;
  say(`\n${HOW_TO_GET_POSTGRES}`);
}
// Its test fails by itself where LibreOffice is missing; here is said how to get it.
const hasLibreOffice = await ensureLibreOffice();
if (!hasLibreOffice) say(`\n${HOW_TO_GET_LIBREOFFICE}`);
const bin = (...path) => join(root, 'node_modules', ...path);

/** A check that counts as one test. */
async function check(name, args) {
  say(`\n— ${name}`);
  const code = await run(process.execPath, args, { output: 'inherit' });
  totals[code === 0 ? 'passed' : 'failed']++;
  if (code !== 0) say(`${name}: gagal / failed (${code})`);
}

for (const room of ['server', 'web', 'scripts', 'tests']) {
  await check(`pemeriksaan tipe / type check: ${room}`, [bin('typescript', 'bin', 'tsc'), '-p', room]);
}
await check('gaya kode / lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']);

await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'petarawan-test-'));
const report = join(folder, 'vitest.json');
say('\n— vitest');
const code = await run(
  process.execPath,
  [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(hasPostgres ? [] : ['--project', '!postgres']),
    ...process.argv.slice(2),
  ],
  { output: 'inherit', env: { CHROMIUM_PATH: chromium } },
);
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests;
  // A file that cannot be loaded runs no test: it still is a failure.
  totals.failed += result.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  if (code !== 0 && totals.failed === 0) totals.failed++;
} catch {
  totals.failed++;
}
rmSync(folder, { recursive: true, force: true });
if (!hasPostgres) say(`\n${HOW_TO_GET_POSTGRES}`);
if (!hasLibreOffice) say(`\n${HOW_TO_GET_LIBREOFFICE}`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);
