import type { OriginCounts, Status } from '@petarawan/server/contract/reports';
import { ORIGINS } from '@petarawan/server/contract/reports';

/** The steps of handling in their order, with the way out at registration and the three outcomes. */
export const LADDER_STEPS = [
  'masuk',
  'diregistrasi',
  'tidak_diregistrasi',
  'diperiksa',
  'pelanggaran',
  'bukan_pelanggaran',
  'dilimpahkan',
] as const satisfies readonly Status[];
export type LadderStep = (typeof LADDER_STEPS)[number];

/** Statuses of a laporan or temuan that imply that it has passed the step. Ways out and outcomes are reached only by themselves. */
const REACHED_BY: Record<LadderStep, readonly Status[]> = {
  masuk: LADDER_STEPS,
  diregistrasi: ['diregistrasi', 'diperiksa', 'pelanggaran', 'bukan_pelanggaran', 'dilimpahkan'],
  tidak_diregistrasi: ['tidak_diregistrasi'],
  diperiksa: ['diperiksa', 'pelanggaran', 'bukan_pelanggaran', 'dilimpahkan'],
  pelanggaran: ['pelanggaran'],
  bukan_pelanggaran: ['bukan_pelanggaran'],
  dilimpahkan: ['dilimpahkan'],
};

/** Informasi awal is traced and passed on, not registered and examined: a later status says nothing about a step before. */
const reaches = (status: Status, step: LadderStep, origin: keyof OriginCounts) =>
  step === 'masuk' || (origin === 'informasi_awal' ? status === step : REACHED_BY[step].includes(status));

export interface LadderRow {
  step: LadderStep;
  /** Reports that reached the step, by origin. */
  counts: OriginCounts;
  /** Share (0..1) of that origin's incoming reports; null when none came in. */
  shares: Record<keyof OriginCounts, number | null>;
}

/**
 * Turns counts by present status into a ladder: a report whose status is "pelanggaran" has also come in, been
 * registered and been examined. Origins stay apart: shares are of each origin's own incoming reports, and the outcomes
 * are not parts of a whole (cases still open have none).
 */
export function ladderRows(statuses: readonly (OriginCounts & { status: Status })[]): LadderRow[] {
  const reached = (step: LadderStep, origin: keyof OriginCounts) =>
    statuses.reduce((sum, s) => (reaches(s.status, step, origin) ? sum + s[origin] : sum), 0);
  const incoming = Object.fromEntries(ORIGINS.map((o) => [o, reached('masuk', o)]));
  return LADDER_STEPS.map((step) => {
    const counts = {
      laporan: reached(step, 'laporan'),
      temuan: reached(step, 'temuan'),
      informasi_awal: reached(step, 'informasi_awal'),
    };
    const share = (origin: keyof OriginCounts) => {
      const total = incoming[origin] ?? 0;
      return total > 0 ? counts[origin] / total : null;
    };
    return {
      step,
      counts,
      shares: { laporan: share('laporan'), temuan: share('temuan'), informasi_awal: share('informasi_awal') },
    };
  });
}
