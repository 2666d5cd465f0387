import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../start/serverProcess.ts';

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string;
  }
}

/** One product for all browser tests, as a new user gets it: an empty data directory, prepared, with data contoh. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // While writing tests: look at a server that already runs.
  const running = process.env.PETARAWAN_TEST_URL;
  if (running) {
    project.provide('productUrl', running);
    return async () => undefined;
  }
  const dir = mkdtempSync(join(tmpdir(), 'petarawan-browser-'));
  const server = await startServer({ PETARAWAN_DIR: dir });
  project.provide('productUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
