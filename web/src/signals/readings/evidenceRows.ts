import type { Compared, Evidence } from '@petarawan/server/contract/signals/readings';

export const EVIDENCE = [
  'laporan',
  'temuan',
  'findingsShare',
  'coverage',
  'effort',
  'findingsPerRecord',
  'provenLaporan',
  'provenTemuan',
] as const;
export type EvidenceId = (typeof EVIDENCE)[number];

/** How a row is written: a rate, or a share as percent. */
export type EvidenceUnit = 'rate' | 'share';

export interface EvidenceRow {
  id: EvidenceId;
  unit: EvidenceUnit;
  figure: Compared;
}

const SHARES: readonly EvidenceId[] = ['findingsShare', 'coverage', 'provenLaporan', 'provenTemuan'];

/**
 * What separates the two readings, row by row, in a fixed order: figures first, then what lies behind them. Rows of the same reason for
 * having no figure are kept: that it is missing is evidence as well.
 */
export function evidenceRows(evidence: Evidence): EvidenceRow[] {
  const figures: Record<EvidenceId, Compared> = {
    laporan: evidence.laporan,
    temuan: evidence.temuan,
    findingsShare: evidence.findingsShare,
    coverage: evidence.coverage,
    effort: evidence.effort,
    findingsPerRecord: evidence.findingsPerRecord,
    provenLaporan: evidence.proven.laporan,
    provenTemuan: evidence.proven.temuan,
  };
  return EVIDENCE.map((id) => ({ id, unit: SHARES.includes(id) ? 'share' : 'rate', figure: figures[id] }));
}
