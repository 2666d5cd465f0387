import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Blocklist } from './blocklist.ts';
import { plainPassword } from './hashPassword.ts';

/** A line of Have I Been Pwned's download: SHA-1 in hexadecimal, how often it was seen. */
export const HASH_LINE = /^[0-9a-f]{40}:\d+\s*$/i;
const DIGITS = 40;
/** More than two lines. */
const PIECE = 256;
const LINE_FEED = 10;

/** The first line that begins at byte `at` or later: where it begins and its hash; null behind the last line. */
async function lineFrom(file: FileHandle, at: number): Promise<{ start: number; hash: string } | null> {
  const from = Math.max(0, at - 1);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE), 0, PIECE, from);
  const feed = at === 0 ? -1 : buffer.subarray(0, bytesRead).indexOf(LINE_FEED);
  if (at !== 0 && feed < 0) return null;
  const hash = buffer.toString('latin1', feed + 1, Math.min(bytesRead, feed + 1 + DIGITS)).toUpperCase();
  return hash.length === DIGITS ? { start: from + feed + 1, hash } : null;
}

/** False when some lines, looked at all over the file, are no hashes or stand in the wrong order. */
export async function isSorted(file: FileHandle, size: number): Promise<boolean> {
  let last = '';
  for (let i = 0; i < 200; i++) {
    const line = await lineFrom(file, Math.floor((size / 200) * i));
    if (!line) continue;
    if (!/^[0-9A-F]{40}$/.test(line.hash) || line.hash < last) return false;
    last = line.hash;
  }
  return true;
}

/** Searches the open file by halves: about 36 small reads in a file of 40 GB, nothing in memory. */
export function sortedHashes(file: FileHandle, size: number): Blocklist {
  return {
    async has(password) {
      const wanted = createHash('sha1').update(plainPassword(password)).digest('hex').toUpperCase();
      // The wanted line, if there is one, begins in [low, high).
      let [low, high] = [0, size];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        const line = await lineFrom(file, middle);
        if (!line || line.start >= high || line.hash > wanted) high = middle;
        else if (line.hash === wanted) return true;
        else low = line.start + 1;
      }
      return false;
    },
  };
}
