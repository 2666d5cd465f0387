import { z } from 'zod';
import { PlaceCode } from '../public/contract.ts';

const Count = z.number().int().nonnegative();

/** Reports per origin. */
export const ReleasedCounts = z.object({ laporan: Count, temuan: Count });
export type ReleasedCounts = z.infer<typeof ReleasedCounts>;

/**
 * What whoever prepares or approves a release is told of it. Internal: `late` and `withdrawn` speak of reports that no release tells of.
 * Figures are counted in the tables that this release adds; those of earlier releases are not counted again.
 */
export const DraftSummary = z.object({
  /** All figures, and how many of them are zero. */
  cells: Count,
  zeros: Count,
  /** Of those above zero. */
  shown: Count,
  /** Hidden because they are 1 to 4. */
  hiddenSmall: Count,
  /** Hidden because they would give away another. */
  hiddenForOthers: Count,
  /** Figures above zero, and the hidden among them, by level of the area. */
  byLevel: z.array(z.object({ level: z.enum(['nasional', 'provinsi', 'kabkota', 'kecamatan']), cells: Count, hidden: Count })),
  /** Areas above kecamatan whose newest total is hidden, of either origin. */
  hiddenTotals: z.array(PlaceCode),
  /** Reports that came in for closed windows after they were closed; they are in no table. */
  late: ReleasedCounts,
  /** Reports that closed windows count and that are gone or lie elsewhere today. */
  withdrawn: ReleasedCounts,
  /** Least width of what an attacker can find out about a hidden figure (highest minus lowest possible); null when none is hidden. */
  leastWidth: Count.nullable(),
  auditSeconds: z.number().nonnegative(),
  solverSeconds: z.number().nonnegative(),
  /** Weight of what is hidden only to protect others, and a bound that no choice goes below; null where none was proven. */
  complementaryCost: z.number().nonnegative(),
  bound: z.number().nonnegative().nullable(),
});
export type DraftSummary = z.infer<typeof DraftSummary>;
