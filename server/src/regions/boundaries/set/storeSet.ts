import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheErrors } from './cacheErrors.ts';
import { boundariesDir, hasSet, listSets, setDir } from './setFolder.ts';

/** Sets that stay readable besides the active one, for pages that were loaded before a change. */
const OLD_SETS = 2;
const STALE_MS = 3_600_000;
const draftName = () => `draft-${randomUUID()}`;

/**
 * Puts files into place as set `version`: written to a folder of its own first and renamed when complete, so that
 * a crash leaves either the whole set or nothing that anyone reads. Throws AppError `unavailable` where that cannot be done.
 */
export function storeSet(dataDir: string, version: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  return cacheErrors(dataDir, async () => {
    if (hasSet(dataDir, version)) return;
    const target = setDir(dataDir, version);
    const draft = join(boundariesDir(dataDir), draftName());
    await mkdir(draft, { recursive: true });
    try {
      await Promise.all([...files].map(([name, bytes]) => writeFile(join(draft, name), bytes)));
      await rm(target, { recursive: true, force: true });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Another process on the same directory was faster; sets of one version are alike.
      if (!hasSet(dataDir, version)) throw error;
    }
  });
}

/** Makes a stored set the one that is used, then clears away old ones. The switch is one rename. */
export function activateSet(dataDir: string, version: string): Promise<void> {
  return cacheErrors(dataDir, async () => {
    const draft = join(boundariesDir(dataDir), draftName());
    await writeFile(draft, `${JSON.stringify({ version })}\n`);
    await rename(draft, join(boundariesDir(dataDir), 'active.json'));
    await clearOld(dataDir, version);
  });
}

async function clearOld(dataDir: string, active: string): Promise<void> {
  const dir = boundariesDir(dataDir);
  const ages = await Promise.all(
    (await listSets(dataDir)).map(async (version) => ({ version, at: await changedAt(setDir(dataDir, version)) })),
  );
  const old = ages.filter(({ version }) => version !== active).sort((p, q) => q.at - p.at);
  for (const { version } of old.slice(OLD_SETS)) await rm(setDir(dataDir, version), { recursive: true, force: true });
  for (const name of await readdir(dir)) {
    // A draft of another process may still be growing; one that has not changed for an hour was left by a crash.
    if (name.startsWith('draft-') && Date.now() - (await changedAt(join(dir, name))) > STALE_MS)
      await rm(join(dir, name), { recursive: true, force: true });
  }
}

/** Another process may be clearing the same folder: what is gone already changed just now. */
async function changedAt(path: string): Promise<number> {
  return existsSync(path) ? (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs : Date.now();
}
