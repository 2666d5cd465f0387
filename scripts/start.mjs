import { spawn } from 'node:child_process';
import { checkNode, ensureInstalled, root } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { builtNode } from './buildServer.mjs';

checkNode();
await ensureInstalled();
await ensureBuilt();

// Somebody watches this terminal: short lines, and only those that need attention, unless the settings say otherwise.
const env = { LOG_FORMAT: 'text', LOG_LEVEL: 'warn', ...process.env };
const server = spawn(process.execPath, builtNode('server'), { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)));
