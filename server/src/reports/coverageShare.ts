import type { Level } from '../regions/contract.ts';
import { codeAtLevel } from '../regions/regionCode.ts';
import type { CoverageStatus } from './contract.ts';

/** How much of its duty an area has done with one report; a missing report counts like `belum_lapor`, and so does one that could not be sent. */
export const COVERAGE_WEIGHTS: Record<CoverageStatus, number> = {
  lapor_lengkap: 1,
  nihil: 1,
  lapor_sebagian: 0.5,
  belum_lapor: 0,
  tidak_terjangkau: 0,
};

/** Coverage of one area in a period. */
export interface CoverageShare extends Record<CoverageStatus, number> {
  /** Share of expected reports from 0 to 1, null when none was expected. */
  share: number | null;
  /** Reports that should be there: reporting areas x periods. */
  expected: number;
}

const empty = (): CoverageShare => ({
  share: null,
  expected: 0,
  lapor_lengkap: 0,
  lapor_sebagian: 0,
  belum_lapor: 0,
  nihil: 0,
  tidak_terjangkau: 0,
});

/**
 * Coverage per area of a level: the mean weight over the expected reports of the area itself and of all areas inside it.
 * An area that reports at all is expected to report on every period (from `periods`) that any area of its provinsi and
 * level reported on; what is missing counts as `belum_lapor`. Areas that never appear are not in the answer.
 */
export function coverageShares(
  counts: { code: string; status: CoverageStatus; n: number }[],
  periods: ReadonlyMap<string, number>,
  level: Level,
): Map<string, CoverageShare> {
  const shares = new Map<string, CoverageShare>();
  const reporters = new Map<string, string>();
  for (const { code, status, n } of counts) {
    const area = codeAtLevel(code, level);
    if (area === null) continue;
    const share = shares.get(area) ?? empty();
    share[status] += n;
    shares.set(area, share);
    reporters.set(code, area);
  }
  for (const [code, area] of reporters) {
    (shares.get(area) as CoverageShare).expected += periods.get(`${code.slice(0, 2)}/${code.length}`) ?? 0;
  }
  for (const share of shares.values()) settledShare(share);
  return shares;
}

/** Counts what is missing as `belum_lapor` and fills in the share; changes and answers the same object. */
export function settledShare(share: CoverageShare): CoverageShare {
  const arrived = share.lapor_lengkap + share.lapor_sebagian + share.nihil + share.belum_lapor + share.tidak_terjangkau;
  share.belum_lapor += Math.max(0, share.expected - arrived);
  share.expected = Math.max(share.expected, arrived);
  const done = share.lapor_lengkap + share.nihil + COVERAGE_WEIGHTS.lapor_sebagian * share.lapor_sebagian;
  share.share = share.expected > 0 ? done / share.expected : null;
  return share;
}
