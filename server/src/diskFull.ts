import { AppError } from './errors.ts';

const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** The embedded engine says it in words: a file it cannot grow, or spilled data that find no room. */
const WORDS = /No space left on device|Disk quota exceeded|File too large|not enough space on the disk|max_temp_directory_size/i;

/** True for an error that means there is no room left to write, from the file system or from the embedded engine. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof AppError || !(error instanceof Error)) return false;
  return CODES.has((error as NodeJS.ErrnoException).code ?? '') || WORDS.test(error.message);
}

/** Nothing was stored for want of room; `where` is the folder or file it was wanted for, if that is known. */
export const diskFull = (where: string | undefined, cause: unknown) =>
  new AppError(
    'unavailable',
    {
      id: `Diska penuh${where ? ` (${where})` : ''}. Tidak ada yang disimpan dan data yang lama tetap utuh; kosongkan ruang lalu ulangi.`,
      en: `The disk is full${where ? ` (${where})` : ''}. Nothing was stored and the data are as they were; free some space and repeat.`,
    },
    { cause, retryAfter: null },
  );
