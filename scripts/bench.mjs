import { checkNode, ensureInstalled, run, tsNode } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './findChromium.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();
const names = process.argv.slice(2);
const needsBrowser = names.length === 0 || names.includes('page') || names.includes('firstview');
const env = needsBrowser ? { CHROMIUM_PATH: await ensureChromium() } : {};
process.exit(await run(process.execPath, tsNode('scripts/bench/main.ts', ...names), { output: 'inherit', env }));
