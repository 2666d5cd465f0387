import { type FileHandle, open, readFile } from 'node:fs/promises';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { plainPassword } from './hashPassword.ts';
import { HASH_LINE, isSorted, sortedHashes } from './sortedHashes.ts';

/** Passwords that nobody may choose. */
export interface Blocklist {
  has(password: string): Promise<boolean>;
}

const NONE: Blocklist = { has: async () => false };
/** Words are held in memory; more than this is meant to be searched on disk. */
const MOST_WORDS_BYTES = 256 << 20;

const unusable = (path: string, why: Text, cause?: unknown) =>
  new AppError(
    'invalid_request',
    {
      id: `PASSWORD_BLOCKLIST: ${path} ${why.id}. Perbaiki berkasnya, atau kosongkan pengaturan ini.`,
      en: `PASSWORD_BLOCKLIST: ${path} ${why.en}. Mend the file, or leave this setting empty.`,
    },
    { cause },
  );

async function firstLine(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
  return buffer.toString('latin1', 0, bytesRead).split(/\r?\n/, 1)[0] ?? '';
}

async function words(path: string, size: number): Promise<Blocklist> {
  if (size > MOST_WORDS_BYTES) {
    throw unusable(path, {
      id: 'terlalu besar untuk daftar kata (paling besar 256 MB); pakai bentuk SHA-1 terurut “HASH:jumlah”',
      en: 'is too large for a list of words (at most 256 MB); use the sorted SHA-1 form “HASH:count”',
    });
  }
  const text = await readFile(path, 'utf8');
  const known = new Set(text.split(/\r?\n/).map((line) => plainPassword(line).toLowerCase()));
  known.delete('');
  return { has: async (password) => known.has(plainPassword(password).toLowerCase()) };
}

async function read(path: string): Promise<Blocklist> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    if (HASH_LINE.test(await firstLine(file))) {
      if (await isSorted(file, size)) return sortedHashes(file, size);
      throw unusable(path, {
        id: 'tidak terurut menurut SHA-1; pakai unduhan “ordered by hash”',
        en: 'is not sorted by SHA-1; use the download “ordered by hash”',
      });
    }
    const list = await words(path, size);
    await file.close();
    return list;
  } catch (cause) {
    if (cause instanceof AppError) {
      await file?.close();
      throw cause;
    }
    const code = (cause as NodeJS.ErrnoException).code ?? 'error';
    throw unusable(path, { id: `tidak dapat dibaca (${code})`, en: `cannot be read (${code})` }, cause);
  }
}

const opened = new Map<string, Promise<Blocklist>>();

/**
 * The list of setting PASSWORD_BLOCKLIST, opened once: words one per line, or sorted `SHA1HEX:count` lines, told apart by the
 * first line. Throws AppError `invalid_request` naming the setting for a file that cannot be used.
 */
export function blocklistOf({ passwordBlocklist }: { passwordBlocklist?: string | undefined }): Promise<Blocklist> {
  if (!passwordBlocklist) return Promise.resolve(NONE);
  const list = opened.get(passwordBlocklist) ?? read(passwordBlocklist);
  opened.set(passwordBlocklist, list);
  return list;
}
