import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { damaged, unreadable } from './fileErrors.ts';

/**
 * The last bytes of a backup: a gzip member without content whose extra field `PR` carries the SHA-256 of all bytes before
 * it. gzip and tar read over it; we find every changed byte by it (gzip's own check sums leave its header and padding
 * out), and every file that was cut off.
 */
const BEFORE = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 36, 0, 0x50, 0x52, 32, 0]);
const AFTER = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const DIGEST = 32;
const SEAL = BEFORE.length + DIGEST + AFTER.length;

/** Passes bytes on and puts the seal behind the last one. */
export class Sealer extends Transform {
  private readonly digest = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.digest.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.concat([BEFORE, this.digest.digest(), AFTER]));
  }
}

/** How many bytes the seal of a file covers, and their SHA-256. Throws AppError `invalid_file` when there is none. */
export async function readSeal(file: string): Promise<{ covers: number; digest: Buffer }> {
  const handle = await open(file, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(file, cause);
  });
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(2);
    await handle.read(head, 0, 2, 0);
    if (!head.equals(BEFORE.subarray(0, 2))) {
      throw damaged(file, { id: 'ini bukan berkas cadangan PetaRawan', en: 'this is not a PetaRawan backup' });
    }
    const tail = Buffer.alloc(SEAL);
    if (size > SEAL) await handle.read(tail, 0, SEAL, size - SEAL);
    const digest = tail.subarray(BEFORE.length, BEFORE.length + DIGEST);
    if (!tail.equals(Buffer.concat([BEFORE, digest, AFTER]))) {
      throw damaged(file, {
        id: `segel di akhirnya (byte ${Math.max(size - SEAL, 0)} dan seterusnya) tidak ada: berkas terpotong, bertambah, atau berubah`,
        en: `the seal at its end (from byte ${Math.max(size - SEAL, 0)} on) is not there: the file was cut off, added to, or changed`,
      });
    }
    return { covers: size - SEAL, digest };
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle.close();
  }
}
