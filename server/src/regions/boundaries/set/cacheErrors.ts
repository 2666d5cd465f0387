import { AppError } from '../../../errors.ts';

/** Runs `work`; a refusal of the file system becomes an AppError `unavailable` that says where and what to do. */
export async function cacheErrors<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (cause instanceof AppError || code === undefined) throw cause;
    throw new AppError(
      'unavailable',
      {
        id: `Batas wilayah tidak dapat disimpan di ${dataDir}/boundaries (${code}). Perbaiki izin atau kosongkan ruang di sana, atau pilih direktori lain dengan PETARAWAN_DIR.`,
        en: `Boundaries cannot be kept in ${dataDir}/boundaries (${code}). Mend its permissions or free some space, or choose another directory with PETARAWAN_DIR.`,
      },
      { cause },
    );
  }
}
