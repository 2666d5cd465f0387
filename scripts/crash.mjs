import { checkNode, ensureInstalled, run, tsNode } from './bootstrap.mjs';

checkNode();
await ensureInstalled();
process.exit(await run(process.execPath, tsNode('scripts/crash/main.ts', ...process.argv.slice(2)), { output: 'inherit' }));
