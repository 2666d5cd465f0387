import type { CoverageRow } from '../reports/contract.ts';

/**
 * Areas from which no report came in the period, and at least half of those expected could not be sent. What is unreachable in part
 * is told by its share alone.
 */
export function unreachableAreas(rows: readonly Omit<CoverageRow, 'absence' | 'name'>[]): Set<string> {
  return new Set(
    rows
      .filter((r) => r.lapor_lengkap + r.lapor_sebagian + r.nihil === 0)
      .filter((r) => r.tidak_terjangkau > 0 && r.tidak_terjangkau >= r.belum_lapor)
      .map((r) => r.code),
  );
}
