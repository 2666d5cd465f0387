import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';

const UNHARMED: Text = {
  id: 'Tidak ada data yang diubah. Pakai cadangan lain atau salin ulang berkas ini dari sumbernya.',
  en: 'No data were changed. Use another backup, or copy this file again from where it came.',
};

/** The contents of a backup are not what was written; `what` says what and where. */
export const damaged = (file: string, what: Text, cause?: unknown) =>
  new AppError(
    'invalid_file',
    {
      id: `Cadangan ${file} tidak dapat dipakai: ${what.id}. ${UNHARMED.id}`,
      en: `The backup ${file} cannot be used: ${what.en}. ${UNHARMED.en}`,
    },
    { cause },
  );

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** True for an error of the file system (and not of what stands in a file). */
export const isFileError = (error: unknown) => (error as NodeJS.ErrnoException | null)?.syscall !== undefined;

/** A backup cannot be read; any error that is not the file system's is passed on. */
export function unreadable(file: string, error: unknown): unknown {
  if (!isFileError(error)) return error;
  if (codeOf(error) === 'ENOENT') {
    return new AppError('not_found', { id: `Tidak ada berkas ${file}.`, en: `There is no file ${file}.` }, { cause: error });
  }
  return new AppError(
    'invalid_file',
    {
      id: `Berkas ${file} tidak dapat dibaca (${codeOf(error)}). Periksa jalur, izin dan diskanya. Tidak ada data yang diubah.`,
      en: `The file ${file} cannot be read (${codeOf(error)}). Check its path, permissions and disk. No data were changed.`,
    },
    { cause: error },
  );
}

/** A backup cannot be written; any error that is not the file system's is passed on. */
export function unwritable(file: string, error: unknown): unknown {
  if (!isFileError(error)) return error;
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return new AppError(
      'unavailable',
      {
        id: `Tidak cukup ruang untuk ${file} (${code}). Cadangan tidak dibuat; kosongkan diska atau pilih tempat lain, lalu ulangi.`,
        en: `There is not enough room for ${file} (${code}). No backup was made; free the disk or choose another place, then repeat.`,
      },
      { cause: error },
    );
  }
  return new AppError(
    'invalid_request',
    {
      id: `Berkas ${file} tidak dapat ditulis (${code}). Cadangan tidak dibuat; periksa folder dan izinnya.`,
      en: `The file ${file} cannot be written (${code}). No backup was made; check the folder and its permissions.`,
    },
    { cause: error },
  );
}
