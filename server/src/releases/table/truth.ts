import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { hashRelease } from '../public/canonicalJson.ts';
import { PlaceCode, type PublicRelease, RELEASED_ORIGINS, WindowId } from '../public/contract.ts';
import type { TrueTables } from './trueTable.ts';

const Count = z.number().int().nonnegative();
const TruthRow = z.strictObject({
  code: PlaceCode,
  unplaced: z.boolean(),
  total: Count,
  issues: z.array(Count).nullable(),
  months: z.array(Count).nullable(),
});

/**
 * The true counts behind a release: those of every window of its series, as they were when the window was closed. Needed to make the next
 * release, because the document does not hold what it hides. As sensitive as the reports: kept beside the document, never served, shown to
 * nobody. Counts of sums follow from the windows.
 */
export const ReleaseTruth = z.strictObject({
  format: z.literal('petarawan-hitungan/1'),
  /** SHA-256 of the document it lies behind. */
  document: z.string(),
  /** Codes of issues in the order of the rows' lists. */
  issues: z.array(z.string()),
  windows: z.array(z.strictObject({ id: WindowId, laporan: z.array(TruthRow), temuan: z.array(TruthRow) })),
});
export type ReleaseTruth = z.infer<typeof ReleaseTruth>;

/** The true counts of a document as text, to be kept with it. */
export function writeTruth(document: PublicRelease, windows: ReadonlyMap<string, TrueTables>): string {
  const truth: ReleaseTruth = {
    format: 'petarawan-hitungan/1',
    document: hashRelease(document),
    issues: document.issues.map(({ code }) => code),
    windows: document.windows.map(({ id }) => ({ id, ...(windows.get(id) as TrueTables) })),
  };
  return JSON.stringify(truth);
}

/**
 * Reads what `writeTruth` wrote, by window. Throws AppError `conflict` when it is missing, damaged or lies behind another document: without it
 * nobody can tell whether a further release gives away what this one hides.
 */
export function readTruth(text: string | null, document: PublicRelease): Map<string, TrueTables> {
  const truth = text === null ? null : parse(text);
  const fits =
    truth?.document === hashRelease(document) &&
    truth.issues.length === document.issues.length &&
    document.windows.every(({ id }) => truth.windows.some((w) => w.id === id));
  if (!truth || !fits) throw lost(document.number);
  return new Map(
    truth.windows.map(({ id, ...tables }) => [
      id,
      Object.fromEntries(RELEASED_ORIGINS.map((origin) => [origin, tables[origin]])) as TrueTables,
    ]),
  );
}

function parse(text: string): ReleaseTruth | null {
  try {
    return ReleaseTruth.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function lost(number: number): AppError {
  return new AppError('conflict', {
    id: `Hitungan di balik rilis ${number} tidak ada atau rusak, jadi rilis berikutnya tidak dapat diperiksa keamanannya. Pulihkan dari cadangan.`,
    en: `The counts behind release ${number} are missing or damaged, so nobody can check whether the next release is safe. Restore them from a backup.`,
  });
}
