import { createHash } from 'node:crypto';
import type { StoredFile } from './repository.ts';

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** One checksum for a list of files, in any order: SHA-256 over their names and checksums. A missing row changes it. */
export function filesChecksum(files: readonly Pick<StoredFile, 'path' | 'sha256'>[]): string {
  return sha256(
    files
      .map(({ path, sha256: sum }) => `${sum} ${path}\n`)
      .sort()
      .join(''),
  );
}
