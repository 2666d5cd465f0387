import { spawn } from 'node:child_process';
import { checkNode, ensureInstalled, root } from './bootstrap.mjs';
import { builtNode, ensureServerBuilt } from './buildServer.mjs';

checkNode();
await ensureInstalled();
await ensureServerBuilt();

// npm changes the folder; file arguments are meant from where the user stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, builtNode('cli', ...process.argv.slice(2)), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PETARAWAN_CWD: cwd },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
