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
import { runVitest } from './runVitest.mjs';

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

const folder = mkdtempSync(join(tmpdir(), 'petarawan-test-'));

let checks = 0;
/** A check that counts as one test; what it says is shown in one piece when it ends. */
async function check(name, args) {
  const shown = join(folder, `check-${checks++}.txt`);
  const code = await run(process.execPath, args, { output: shown });
  totals[code === 0 ? 'passed' : 'failed']++;
  say(`\n— ${name}`);
  process.stdout.write(readFileSync(shown));
  if (code !== 0) say(`${name}: gagal / failed (${code})`);
}

// One checker for each room, and rooms beside each other: several checkers of one room would do a third of the work twice.
const types = (room) =>
  check(`pemeriksaan tipe / type check: ${room}`, [bin('typescript', 'bin', 'tsc'), '--checkers', '1', '-p', room]);
const oneAfterTheOther = async (steps) => {
  for (const step of steps) await step();
};
await Promise.all([
  oneAfterTheOther([() => types('server'), () => types('web'), () => types('scripts')]),
  oneAfterTheOther([
    ensureBuilt,
    () => types('tests'),
    () => check('gaya kode / lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']),
  ]),
]);

const asked = process.argv.slice(2);
const engines = hasPostgres ? [] : ['--project', '!postgres'];
const env = { CHROMIUM_PATH: chromium };
const vitest = (name, args, options) =>
  runVitest(args, { report: join(folder, `${name}.json`), output: 'inherit', env, ...options });
say('\n— vitest');
const results = [];
if (asked.length) {
  results.push(await vitest('asked', [...engines, ...asked]));
} else {
  // Browsers come one after the other and often wait: beside them the rest has work for every core. They go first, because they have clocks.
  const shown = join(folder, 'browser.txt');
  const browser = vitest('browser', ['--project', 'browser'], { output: shown });
  results.push(await vitest('rest', [...engines, '--project', '!browser'], { niceness: 5 }), await browser);
  process.stdout.write(readFileSync(shown));
}
for (const { passed, failed } of results) {
  totals.passed += passed;
  totals.failed += failed;
}
rmSync(folder, { recursive: true, force: true });
if (!hasPostgres) say(`\n${HOW_TO_GET_POSTGRES}`);
if (!hasLibreOffice) say(`\n${HOW_TO_GET_LIBREOFFICE}`);
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed === 0 ? 0 : 1);
