// One run of vitest, counted.
import { readFileSync } from 'node:fs';
import { root, run } from './bootstrap.mjs';

/**
 * Runs vitest with `args` and resolves with how many tests passed and failed. A file that cannot be loaded runs no test: it still is a
 * failure, and so is a run that ends without a report (written to `report`). Other options are those of `run`.
 */
export async function runVitest(args, { report, ...options }) {
  const code = await run(
    process.execPath,
    [
      `${root}/node_modules/vitest/vitest.mjs`,
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...args,
    ],
    options,
  );
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const unloaded = result.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length;
  const wrong = result.numFailedTests + unloaded;
  return { passed: result.numPassedTests, failed: wrong === 0 && code !== 0 ? 1 : wrong };
}
