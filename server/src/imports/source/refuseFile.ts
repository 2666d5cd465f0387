import { AppError, type ErrorItem } from '../../errors.ts';

/** The error for a file that is not taken at all; `items` say what was found and what is accepted. */
export function refuseFile(id: string, en: string, items: ErrorItem[] = [], cause?: unknown): AppError {
  return new AppError('invalid_file', { id, en }, { items, cause });
}
