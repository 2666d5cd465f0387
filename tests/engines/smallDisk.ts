import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes that can really be filled up. */
export interface SmallDisk {
  path: string;
  /** Somebody else takes it up, all but `bytes`. */
  leave(bytes: number): void;
  /** Somebody else gives it back. */
  free(): void;
  remove(): void;
}

/** Mounts a disk of `megabytes`; the reason, where this machine does not let us. */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting a disk needs Linux and root';
  const path = mkdtempSync(join(tmpdir(), 'petarawan-diska-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmSync(path, { recursive: true, force: true });
    return `mount failed: ${mounted.stderr.trim()}`;
  }
  const ballast = join(path, 'milik-lain');
  return {
    path,
    leave(bytes) {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
