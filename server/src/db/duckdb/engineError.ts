import { diskFull, isDiskFull } from '../../diskFull.ts';
import { AppError } from '../../errors.ts';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** DuckDB gives up a database whose tables it could not write (full disk, failing disk): it answers nothing until it is opened again. */
export const isInvalidated = (error: unknown) =>
  !(error instanceof AppError) && /^FATAL Error|database has been invalidated/.test(messageOf(error));

/** The commit stands in the log, only writing the tables after it failed. */
export const isStoredAnyway = (error: unknown) => /COMMIT succeeded and is durable/.test(messageOf(error));

/** Errors of DuckDB that a user can act on; others are passed on as they are. */
export function engineError(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return diskFull(file, error);
  if (!isInvalidated(error)) return error;
  return new AppError(
    'unavailable',
    {
      id: `Basis data ${file} tidak dapat ditulis dan dibuka ulang. Tidak ada yang disimpan; ulangi, dan periksa diskanya.`,
      en: `The database ${file} could not be written and is opened again. Nothing was stored; repeat, and check its disk.`,
    },
    { cause: error },
  );
}

/** Turns DuckDB's refusal to open a file into words a user can act on; another process that holds it is named. */
export function openError(error: unknown, file: string): AppError {
  const message = messageOf(error);
  if (/Could not set lock on file|Conflicting lock is held|being used by another process/i.test(message)) {
    const pid = /\(PID (\d+)\)/.exec(message)?.[1];
    const holder = {
      id: pid ? `proses lain (PID ${pid})` : 'proses lain',
      en: pid ? `another process (PID ${pid})` : 'another process',
    };
    return new AppError(
      'busy',
      {
        id: `Basis data ${file} sedang dipakai ${holder.id}. Tunggu sampai selesai atau hentikan proses itu.`,
        en: `The database ${file} is in use by ${holder.en}. Wait until it is done or stop that process.`,
      },
      { cause: error },
    );
  }
  if (isDiskFull(error)) return diskFull(file, error);
  const [first = ''] = message.split('\n');
  return new AppError(
    'unavailable',
    {
      id: `Basis data ${file} tidak dapat dibuka: ${first}. Pulihkan dari cadangan, atau pindahkan direktori data dan mulai lagi.`,
      en: `The database ${file} cannot be opened: ${first}. Restore a backup, or move the data directory away and start again.`,
    },
    { cause: error },
  );
}
