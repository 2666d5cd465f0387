import type { ProfileCoverage } from '@petarawan/server/contract/profiles';

export type CoveragePart = 'complete' | 'partial' | 'nil' | 'unreachable' | 'missing';

const PARTS: readonly CoveragePart[] = ['complete', 'nil', 'partial', 'unreachable', 'missing'];

/**
 * The five kinds of coverage reports with their share of what was expected, empty kinds left out. Nothing when nothing is known.
 * Shares are of `expected`, or of the sum where more came in than was expected, so that the bar never overflows.
 */
export function coverageParts(
  coverage: Pick<ProfileCoverage, CoveragePart | 'expected'>,
): { id: CoveragePart; count: number; share: number }[] {
  const sum = PARTS.reduce((total, id) => total + coverage[id], 0);
  const whole = Math.max(coverage.expected, sum);
  if (whole <= 0) return [];
  return PARTS.filter((id) => coverage[id] > 0).map((id) => ({ id, count: coverage[id], share: coverage[id] / whole }));
}
