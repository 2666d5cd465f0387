import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { AppError } from '../../errors.ts';
import { unwritable } from './fileErrors.ts';
import { Sealer } from './seal.ts';

/** Faster levels of gzip make files a fifth larger; slower ones hardly any smaller. */
const LEVEL = 5;
/** Everything stands in a backup; it is for its owner only. */
const MODE = 0o600;

/** Adds an entry to the file; resolves when there is room for the next. */
export type AddEntry = (name: string, content: Buffer) => Promise<void>;

/**
 * Writes a sealed, compressed tar. It grows as `file`.part and takes its name when it is whole and on the disk, so a file
 * of that name is never half a backup. Answers its size in bytes and what `produce` returned.
 * Throws AppError `conflict` when the file exists and `force` is not set, `unavailable` when the disk is full,
 * `invalid_request` when it cannot be written; the part is removed.
 */
export async function writeEntries<T>(
  file: string,
  { force }: { force: boolean },
  produce: (add: AddEntry) => Promise<T>,
): Promise<{ bytes: number; result: T }> {
  if (!force && existsSync(file)) {
    throw new AppError('conflict', {
      id: `${file} sudah ada. Pilih nama lain, atau timpa dengan --force.`,
      en: `${file} exists already. Choose another name, or overwrite it with --force.`,
    });
  }
  const part = `${file}.part`;
  try {
    const result = await writePart(part, produce);
    await rename(part, file);
    await syncFolder(dirname(file));
    return { bytes: (await stat(file)).size, result };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw unwritable(file, error);
  }
}

async function writePart<T>(part: string, produce: (add: AddEntry) => Promise<T>): Promise<T> {
  const handle = await open(part, 'w', MODE);
  const archive = pack();
  const mtime = new Date();
  const writing = pipeline(archive, createGzip({ level: LEVEL }), new Sealer(), handle.createWriteStream({ flush: true }));
  const add: AddEntry = (name, content) =>
    new Promise((done, fail) => {
      const entry = archive.entry({ name, mtime, mode: MODE }, content, (error) => (error ? fail(error) : done()));
      // The callback has it; an error event that nobody hears would end the process.
      entry.on('error', () => undefined);
    });
  const producing = produce(add).then(
    (result) => {
      archive.finalize();
      return result;
    },
    (error: Error) => {
      archive.destroy(error);
      throw error;
    },
  );
  const [written, produced] = await Promise.allSettled([writing, producing]);
  // When the disk is full both fail, and only the writing knows why.
  if (written.status === 'rejected') throw written.reason;
  if (produced.status === 'rejected') throw produced.reason;
  return produced.value;
}

/** Makes the new name of a file last through a power cut, where the system can do so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
