// Writes docs/access.md from the rule that is enforced.
import { checkNode, ensureInstalled, run, tsNode } from './bootstrap.mjs';

checkNode();
await ensureInstalled();
process.exit(await run(process.execPath, tsNode('scripts/access.ts'), { output: 'inherit' }));
