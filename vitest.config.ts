import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { databaseTests } from './tests/engines/databaseTests.ts';
import { SlowFirst } from './tests/slowFirst.ts';

// Files share the modules of their process: every file opens its own database, and loading the product anew for each costs minutes.
const common = {
  environment: 'node' as const,
  pool: 'forks' as const,
  isolate: false,
  // Rows of tables live shortly: a larger nursery spares a part of the collecting.
  execArgv: ['--max-semi-space-size=64'],
  testTimeout: 600_000,
  hookTimeout: 300_000,
};
// What is not about another engine runs embedded, whatever the shell says.
const embedded = { ...common, env: { PETARAWAN_TEST_ENGINE: 'duckdb', DATABASE_URL: '' } };

/** Threads start from the bundle (tests/builtFolder.ts), which is made before. */
const bundledThreads = {
  alias: [
    { find: /^(?:\.\.?\/)+builtFolder\.ts$/, replacement: fileURLToPath(new URL('tests/builtFolder.ts', import.meta.url)) },
  ],
};
const BUILD = 'tests/buildServer.ts';

/** The tests that use a database, once more on another engine. */
const onEngine = (name: 'postgres' | 'citus', globalSetup: string) => ({
  resolve: bundledThreads,
  test: {
    ...common,
    name,
    env: { PETARAWAN_TEST_ENGINE: name, DATABASE_URL: '' },
    include: databaseTests(),
    globalSetup: [BUILD, globalSetup],
    setupFiles: ['tests/engines/engineEnv.ts'],
  },
});

// Browser tests run one file at a time: each owns a server and a Chromium on two cores.
export default defineConfig({
  test: {
    experimental: { fsModuleCache: true },
    // Twice the cores of a small machine: tests wait for databases and processes, and with three a third of its time was idle.
    maxWorkers: 4,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        resolve: bundledThreads,
        test: {
          ...embedded,
          name: 'unit',
          globalSetup: [BUILD],
          css: true,
          include: ['server/src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
        },
      },
      {
        resolve: bundledThreads,
        test: {
          ...embedded,
          name: 'cross',
          globalSetup: [BUILD],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', '**/node_modules/**'],
        },
      },
      ...(process.env.PETARAWAN_TEST_ENGINE === 'duckdb' ? [] : [onEngine('postgres', 'tests/engines/startPostgres.ts')]),
      ...(process.env.CITUS_URL ? [onEngine('citus', 'tests/engines/useCitus.ts')] : []),
      {
        test: {
          ...embedded,
          name: 'browser',
          isolate: true,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/startProduct.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
