import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Absolute path of a file inside an installed npm package. Throws Error for a package that is not installed. */
export function packageFile(name: string, path: string): string {
  return join(packageFolder(name), path);
}

/** The installed version of an npm package. */
export async function packageVersion(name: string): Promise<string> {
  const text = await readFile(packageFile(name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function packageFolder(name: string): string {
  // Packages may hide package.json behind an `exports` map, so the folder is looked up by its place.
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(folder, name, 'package.json')));
    } catch {}
  }
  throw new Error(`npm package ${name} is not installed`);
}
