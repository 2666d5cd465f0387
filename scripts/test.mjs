// Type check, lint, unit, API, data and browser tests; the API and repository suite on both engines.
// Ends with the line `N passed, M failed`.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root, run, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './findChromium.mjs';
import { ensurePostgres, HOW_TO_GET_POSTGRES } from './findPostgres.mjs';

checkNode();
await ensureInstalled();
const chromium = await ensureChromium();

const chosen = process.argv.slice(2);
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

/** Vitest on some of the projects, into the totals. */
async function vitest(name, projects, options) {
  const report = join(folder, `${name}.json`);
  const code = await run(
    process.execPath,
    [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...projects.flatMap((project) => ['--project', project]),
      // A file named belongs to one of the two.
      ...(chosen.length > 0 ? ['--passWithNoTests', ...chosen] : []),
    ],
    { ...options, env: { CHROMIUM_PATH: chromium } },
  );
  let failed = 0;
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += result.numPassedTests;
    failed = result.numFailedTests;
    // A file that cannot be loaded runs no test: it still is a failure.
    failed += result.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
    if (code !== 0 && failed === 0) failed++;
  } catch {
    failed++;
  }
  totals.failed += failed;
}

// Browsers wait more than they work: beside them there is time for everything else, as long as they go first.
say('\n— vitest');
const others = ['unit', 'cross'];
if (hasPostgres && !embeddedOnly) others.push('postgres');
if (process.env.CITUS_URL) others.push('citus');
const shown = join(folder, 'browser.txt');
const browserOutput = openSync(shown, 'w');
await Promise.all([
  vitest('browser', ['browser'], { output: browserOutput }),
  vitest('others', others, { output: 'inherit', background: true }),
]);
closeSync(browserOutput);
say('\n— vitest: browser');
process.stdout.write(readFileSync(shown));
rmSync(folder, { recursive: true, force: true });
if (!hasPostgres) say(`\n${HOW_TO_GET_POSTGRES}`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);
