import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type ServerProcess, startServer } from '../start/serverProcess.ts';

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string;
    /** A prepared data directory to copy, for files that want a product of their own; it comes before the product answers. */
    preparedData: string;
  }
}

/**
 * One product for all browser tests, as a new user gets it: an empty data directory, prepared, with data contoh. Preparing takes
 * a minute and the browsers come last, so the other tests do not wait for it; `launch` does, before the first page is asked for.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-browser-'));
  const [dir, prepared] = [join(folder, 'data'), join(folder, 'prepared')];
  // While writing tests: look at a server that already runs. Files with a product of their own then prepare it themselves.
  const running = process.env.PETARAWAN_TEST_URL;
  // Below the ports that systems hand out: nobody else gets it in the meantime.
  const port = String(randomInt(20_000, 30_000));
  project.provide('productUrl', running ?? `http://127.0.0.1:${port}`);
  project.provide('preparedData', prepared);

  let server: ServerProcess | undefined;
  const start = async () => {
    server = await startServer({ PETARAWAN_DIR: dir, PORT: port });
  };
  const started = async () => {
    await start();
    await server?.stop();
    cpSync(dir, `${prepared}.part`, { recursive: true });
    renameSync(`${prepared}.part`, prepared);
    await start();
  };
  const ready = running ? Promise.resolve() : started();
  ready.catch((error) => console.error('The product of the browser tests does not start:', error));
  return async () => {
    await ready.catch(() => undefined);
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
