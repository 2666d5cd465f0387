import { z } from 'zod';
import { IsoDate } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';

const Period = z.object({ from: IsoDate, to: IsoDate });
const Areas = z.array(RegionCode).max(600);

/**
 * What a plan says beforehand it will be judged by: which cases, where, compared with which areas, before and after which days. It counts
 * as declared beforehand only when it stood in a version that was approved before `after.from`.
 */
export const OutcomeDeclaration = z.object({
  issue: z.string().min(1).max(60),
  origin: Origin,
  /** Areas where something is done, and similar ones where nothing is. */
  target: Areas.min(1),
  comparison: Areas.min(1),
  /** Areas around the target where cases might move, and the comparison of theirs; both empty when displacement is not looked at. */
  near: Areas.default([]),
  nearComparison: Areas.default([]),
  before: Period,
  after: Period,
  /** Whether the target areas were chosen because they were the worst. */
  chosenAsWorst: z.boolean(),
});
export type OutcomeDeclaration = z.infer<typeof OutcomeDeclaration>;
