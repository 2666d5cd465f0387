import { checkNode, ensureInstalled, run, tsNode } from './bootstrap.mjs';
import { ensureServerBuilt } from './buildServer.mjs';

checkNode();
await ensureInstalled();
await ensureServerBuilt();
process.exit(await run(process.execPath, tsNode('scripts/crash/main.ts', ...process.argv.slice(2)), { output: 'inherit' }));
