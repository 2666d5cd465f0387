import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { AppError } from '../../errors.ts';
import { damaged, isFileError, unreadable } from './fileErrors.ts';
import { readSeal } from './seal.ts';

/** Pieces hold some MiB, or one row that is larger; more than this is no piece of ours. */
const LARGEST = 256 * 1024 * 1024;

export interface Entry {
  name: string;
  content: Buffer;
}

/**
 * The entries of a backup in their order. Throws AppError `invalid_file` at the first sign of damage, at the latest behind
 * the last entry, when the seal is compared: only who reads to the end knows that all entries are as they were written.
 */
export async function* readEntries(file: string): AsyncGenerator<Entry> {
  const { covers, digest } = await readSeal(file);
  const hash = createHash('sha256');
  let position = 0;
  let name = '';
  const source = createReadStream(file, { end: covers - 1, highWaterMark: 1 << 20 });
  const archive = extract();
  const reading = pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        position += chunk.length;
        yield chunk;
      }
    },
    createGunzip(),
    archive,
  );
  reading.catch(() => undefined);
  const near = () => (name ? { id: ` di sekitar ${name}`, en: ` near ${name}` } : { id: '', en: '' });
  try {
    for await (const entry of archive) {
      name = entry.header.name;
      if ((entry.header.size ?? 0) > LARGEST) throw new Error('entry too large');
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield { name, content: Buffer.concat(chunks) };
    }
    await reading;
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (isFileError(error)) throw unreadable(file, error);
    const what = error instanceof Error ? error.message : String(error);
    throw damaged(
      file,
      {
        id: `rusak sebelum byte ${position} dari ${covers}${near().id} (${what})`,
        en: `damaged before byte ${position} of ${covers}${near().en} (${what})`,
      },
      error,
    );
  } finally {
    archive.destroy();
    source.destroy();
    await reading.catch(() => undefined);
  }
  if (position === covers && hash.digest().equals(digest)) return;
  throw damaged(file, {
    id: `isinya tidak sesuai dengan segelnya (${covers} byte pertama berubah sejak ditulis)`,
    en: `its contents do not match its seal (the first ${covers} bytes have changed since they were written)`,
  });
}
