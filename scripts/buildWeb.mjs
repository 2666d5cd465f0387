// Builds the web pages when their sources changed; the new build replaces the old one in one step.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fail, root, run, say } from './bootstrap.mjs';

const dist = join(root, 'web', 'dist');
const next = join(root, 'web', 'dist.next');
const stamp = join(dist, '.build-stamp');
const COMPRESSIBLE = /\.(js|mjs|css|html|svg|json|webmanifest)$/;

/** Files of a folder, sorted, as paths. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort();
}

function sourceHash() {
  const hash = createHash('sha256');
  const inputs = [
    ...filesIn(join(root, 'web', 'src')),
    ...filesIn(join(root, 'web', 'build')),
    ...(existsSync(join(root, 'web', 'public')) ? filesIn(join(root, 'web', 'public')) : []),
    ...filesIn(join(root, 'server', 'src')).filter((f) => f.endsWith('contract.ts') || f.includes(join('src', 'drawing'))),
    join(root, 'web', 'index.html'),
    join(root, 'web', 'vite.config.ts'),
    join(root, 'web', 'vite.public.config.ts'),
    join(root, 'pnpm-lock.yaml'),
  ];
  for (const file of inputs) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Writes `.gz` and `.br` beside each text file, so that the server never compresses per request. */
async function precompress(folder) {
  const zip = promisify(gzip);
  const brotli = promisify(brotliCompress);
  for (const file of filesIn(folder).filter((f) => COMPRESSIBLE.test(f))) {
    const plain = readFileSync(file);
    writeFileSync(`${file}.gz`, await zip(plain, { level: 9 }));
    writeFileSync(`${file}.br`, await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}

/** Builds `web/dist` unless it was built from exactly these sources. */
export async function ensureWebBuilt() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Membangun halaman / building the pages …');
  rmSync(next, { recursive: true, force: true });
  const vite = join(root, 'web', 'node_modules', 'vite', 'bin', 'vite.js');
  const build = async (config, folder) => {
    const to = ['--config', join(root, 'web', config), '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
    const code = await run(process.execPath, [vite, 'build', join(root, 'web'), ...to]);
    if (code !== 0) fail(`pembangunan halaman berhenti dengan kode ${code}.`, `building the pages ended with code ${code}.`);
  };
  await build('vite.config.ts', next);
  await precompress(next);
  // The server of the public pages keeps its own compressed forms.
  await build('vite.public.config.ts', join(next, 'public-map'));
  writeFileSync(join(next, '.build-stamp'), hash);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
}
