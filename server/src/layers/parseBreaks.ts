import { AppError } from '../errors.ts';

/** More classes than this cannot be told apart by eye. */
const MOST_BREAKS = 8;

/**
 * Frozen inner breaks of a query (`1.5,3,8`) as numbers. Breaks are positive and strictly ascending, with a decimal
 * point. Throws AppError `invalid_request` otherwise.
 */
export function parseBreaks(text: string | undefined): number[] | null {
  if (text === undefined || text.trim() === '') return null;
  const parts = text.split(',').map((p) => p.trim());
  const breaks = parts.map((p) => (/^\+?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(p) ? Number(p) : Number.NaN));
  const fine =
    breaks.length <= MOST_BREAKS &&
    breaks.every((b, i) => Number.isFinite(b) && b > 0 && (i === 0 || b > (breaks[i - 1] as number)));
  if (!fine) {
    throw new AppError('invalid_request', {
      id: `Batas kelas “${text}” tidak dapat dipakai. Tulis paling banyak ${MOST_BREAKS} angka positif yang menaik, dipisah koma, dengan titik desimal: 1.5,3,8.`,
      en: `The class breaks “${text}” cannot be used. Write at most ${MOST_BREAKS} positive ascending numbers, separated by commas, with a decimal point: 1.5,3,8.`,
    });
  }
  return breaks;
}
