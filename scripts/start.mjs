import { spawn } from 'node:child_process';
import { checkNode, ensureInstalled, root, tsNode } from './bootstrap.mjs';
import { ensureBuilt } from './buildWeb.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();

const server = spawn(process.execPath, tsNode('server/src/main.ts'), { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
