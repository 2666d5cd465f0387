/** The named checks of a boundary set. */
export const CHECKS = [
  'everyRegionHasShape',
  'nestsExactly',
  'noGaps',
  'noOverlaps',
  'validRings',
  'rightHandRule',
  'sameCorners',
  'withinSizeLimits',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One thing wrong: which check, with which region, and what. */
export interface Finding {
  check: CheckName;
  code: string;
  detail: string;
}
