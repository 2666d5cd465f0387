import { AppError, type ErrorItem } from '../../../errors.ts';

/** Items shown with a refusal; a file can be wrong a thousand times in the same way. */
const SHOWN = 20;

/** The error of a boundary file that is not taken: what is wrong, what to do, and where. The active boundaries stay. */
export function refuse(id: string, en: string, items: ErrorItem[] = [], cause?: unknown): AppError {
  const shown = items.slice(0, SHOWN);
  const rest = items.length - shown.length;
  if (rest > 0) shown.push({ message: { id: `… dan ${rest} lagi.`, en: `… and ${rest} more.` } });
  return new AppError(
    'invalid_file',
    { id: `${id} Batas lama tidak berubah.`, en: `${en} The old boundaries stay.` },
    { items: shown, cause },
  );
}
