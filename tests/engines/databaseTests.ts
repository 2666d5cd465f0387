import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = ['server/src', 'tests', 'scripts', 'web/src'];
const OPENER = 'server/src/testing/openTestDb.ts';

const fromRoot = (path: string) => relative(ROOT, path).split(sep).join('/');

/** Files that a file loads when it runs, from the root; imports of types only are none. */
function loadedBy(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const imports = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g,
  );
  return [...imports]
    .map(([, still, dynamic]) => fromRoot(resolve(ROOT, dirname(file), (still ?? dynamic) as string)))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(join(ROOT, path)));
}

const known = new Map<string, string[]>();
function loads(file: string): string[] {
  const found = known.get(file) ?? loadedBy(file);
  known.set(file, found);
  return found;
}

/** True when running `file` loads `target`, directly or through others. */
export function reaches(file: string, target: string): boolean {
  const seen = new Set([file]);
  for (const at of seen) {
    if (at === target) return true;
    for (const next of loads(at)) seen.add(next);
  }
  return false;
}

/** Every test file of the project, from the root. */
export function testFiles(): string[] {
  return ROOMS.flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile() && /\.test\.tsx?$/.test(e.name) && !e.parentPath.includes('node_modules'))
    .map((e) => fromRoot(join(e.parentPath, e.name)))
    .sort();
}

/** True for a test about one engine: it says so in its name, or works with that engine's own library. */
export const isAboutOneEngine = (file: string): boolean =>
  /(?:duckdb|postgres|citus)[^/]*\.test\.ts$/i.test(file) ||
  /from '(?:@duckdb\/node-api|pg)'/.test(readFileSync(join(ROOT, file), 'utf8'));

/** True for a test of what stands before the database: browsers, limits on requests, and public files in memory. It runs embedded only. */
export const isBeforeTheDatabase = (file: string): boolean =>
  file.startsWith('tests/browser/') ||
  ['tests/hardening/requestLimits.test.ts', 'tests/releases/publicAddress.test.ts'].includes(file);

/** Test files that use a database: they load `openTestDb`, are not about one engine, and run once on each. */
export const databaseTests = (): string[] =>
  testFiles().filter((file) => reaches(file, OPENER) && !isAboutOneEngine(file) && !isBeforeTheDatabase(file));
