// Asks the npm registry whether packages of the product have known weaknesses. Exit 0: none; 1: some; 2: could not be asked.
import { spawnSync } from 'node:child_process';
import { checkNode, ensureInstalled, PNPM, root } from './bootstrap.mjs';

/** Longest wait for the registry. */
const PATIENCE_MS = 120_000;

checkNode();
await ensureInstalled();
const { status, stdout, stderr, error } = spawnSync('npx', ['-y', '--prefer-offline', PNPM, 'audit', '--prod'], {
  cwd: root,
  encoding: 'utf8',
  timeout: PATIENCE_MS,
  shell: process.platform === 'win32',
});
const said = `${stdout ?? ''}${stderr ?? ''}`;
process.stderr.write(said);
// The package manager ends with 1 both when it finds something and when the registry has no answer; only its words differ.
if (error || status === null || /ERR_PNPM_|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/.test(said)) {
  process.stdout.write(
    'Tidak dapat diperiksa: registri tidak terjangkau atau tidak menyediakan pemeriksaan. Jalankan lagi di tempat lain.\n' +
      'Not checked: the registry cannot be reached or offers no audit. Run this again elsewhere.\n',
  );
  process.exit(2);
}
process.stdout.write(
  status === 0
    ? 'Tidak ada kelemahan yang diketahui. / No known weaknesses.\n'
    : 'Ada kelemahan yang diketahui; lihat di atas. / There are known weaknesses; see above.\n',
);
process.exit(status === 0 ? 0 : 1);
