/** What coverage reports say of an area in a period. */
export interface AreaCoverage {
  /** The area, one inside it, or completely one around it, reported (fully, partly, or "nihil"). */
  reported: boolean;
}

/**
 * Why an area has no figure, or null when its figure stands. A count above zero always stands. Zero stands only where
 * somebody reported for the area in the period (`nihil` is such a report); with no coverage report, or only
 * `belum_lapor` or `tidak_terjangkau`, nobody looked as far as we know: `belum_terpantau`.
 */
export function absenceOf(count: number, coverage: AreaCoverage | null): 'belum_terpantau' | null {
  return count > 0 || coverage?.reported ? null : 'belum_terpantau';
}
