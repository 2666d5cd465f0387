// Bundles the server's TypeScript for processes of their own (docs/decisions/039): they start in a third of the time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from './bootstrap.mjs';

const source = join(root, 'server', 'src');
const presenter = join(root, 'web', 'src', 'presenter');
const dist = join(root, 'server', 'dist');
/** The only module that knows it was bundled; every other keeps the address of its source, beside which its files lie. */
const KEEPS_OWN_ADDRESS = join(source, 'builtFolder.ts');
const isThread = (path) => /(?:Thread|Worker)\.ts$/.test(path);

/** Modules that something starts by name: the server, the command line, and what runs in threads. */
function entriesOf(paths) {
  const threads = paths.filter(isThread).map((path) => [basename(path, '.ts'), path]);
  return { server: join(source, 'main.ts'), cli: join(source, 'cli', 'main.ts'), ...Object.fromEntries(threads) };
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && !e.name.endsWith('.test.ts'))
    .map((e) => join(e.parentPath, e.name))
    .sort();
const modulesIn = (folder) => filesIn(folder).filter((path) => path.endsWith('.ts'));

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths, join(root, 'pnpm-lock.yaml'), join(root, 'scripts', 'buildServer.mjs')])
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/** Gives each module the address of its source: migrations, pages and packages are found from there. */
const addresses = (folder) => ({
  name: 'addresses',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path === KEEPS_OWN_ADDRESS) return null;
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.')) return null;
      const own = `new URL(${JSON.stringify(relative(folder, path).replaceAll('\\', '/'))}, import.meta.url)`;
      const home = `process.getBuiltinModule('node:url').fileURLToPath(new URL('.', ${own}))`;
      const contents = text.replaceAll('import.meta.url', `${own}.href`).replaceAll('import.meta.dirname', home);
      return { contents, loader: 'ts' };
    });
  },
});

/**
 * Bundles the script and the style that a deck for a USB stick carries inside (`web/src/presenter`, which the pages use as well): plain files
 * without imports, the typeface as `data:`. It stands here and not with the pages because the command line writes such decks too.
 */
const bundlePresenter = (build, folder) =>
  build({
    entryPoints: { presenter: join(presenter, 'bundle.ts'), style: join(presenter, 'bundle.css') },
    outdir: join(folder, 'presenter'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    loader: { '.woff2': 'dataurl' },
    logLevel: 'warning',
  });

/** Bundles `entries` (name to file) into `folder` unless it was bundled from exactly these sources; `more` adds to it. */
async function bundle(folder, entries, paths, more = async () => {}) {
  const hash = hashOf(paths);
  const stamp = join(folder, '.build-stamp');
  const current = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (current()) return;
  // Only whoever builds pays for loading the bundler.
  const { build } = await import('esbuild');
  const next = `${folder}.${process.pid}`;
  rmSync(next, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: next,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    // Addresses are computed for where the folder will stand, which is as deep as where it is made.
    plugins: [addresses(folder)],
  });
  await more(build, next);
  writeFileSync(join(next, '.build-stamp'), hash);
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } catch (error) {
    // Somebody else has built the same in the meantime.
    rmSync(next, { recursive: true, force: true });
    if (!current()) throw error;
  }
}

/** Bundles the server into `server/dist` if need be. */
export async function ensureServerBuilt() {
  const paths = modulesIn(source);
  const styles = ['tokens.css', 'base.css'].map((name) => join(root, 'web', 'src', 'theme', name));
  await bundle(dist, entriesOf(paths), [...paths, ...filesIn(presenter), ...styles], bundlePresenter);
}

/** Arguments that make `node` run a bundled program: `server`, `cli`. */
export const builtNode = (name, ...args) => ['--enable-source-maps', join(dist, `${name}.js`), ...args];

/** Bundles a program of the tests, for a process of its own; answers the arguments that make `node` run it. */
export async function builtProgram(file, ...args) {
  const name = basename(file, '.ts');
  // Within the server's packages, so that its imports are found.
  const folder = join(root, 'server', 'node_modules', '.cache', `petarawan-${name}`);
  await bundle(folder, { [name]: file }, [...modulesIn(source), ...modulesIn(join(root, 'tests'))]);
  return ['--enable-source-maps', join(folder, `${name}.js`), ...args];
}
