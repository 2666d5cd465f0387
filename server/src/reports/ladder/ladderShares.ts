import { statusNumber } from '../catalogues.ts';
import type { LadderCounts, LadderRow, LadderShare } from './contract.ts';
import { wilsonInterval } from './wilsonInterval.ts';

/** Fewer cases than this give no share. */
export const MINIMUM = 5;

/** `k` of `n` with its interval, or why there is none. */
export function shareOf(k: number, n: number): LadderShare {
  if (n < MINIMUM) return { k, n, share: null, low: null, high: null, absence: 'terlalu_sedikit' };
  return { k, n, share: k / n, ...wilsonInterval(k, n), absence: null };
}

const at = (counts: ReadonlyMap<number, number>, ...statuses: string[]) =>
  statuses.reduce((sum, s) => sum + (counts.get(statusNumber(s)) ?? 0), 0);

/**
 * The ladder from counts of reports by their present status number. Whoever is on a later step was on the ones before: registered
 * counts everything registered, examined or decided. What was handed over left the ladder (whether it was registered before is not
 * known from its status), and is received only.
 */
export function ladderCounts(counts: ReadonlyMap<number, number>): LadderCounts {
  return {
    received: at(
      counts,
      'masuk',
      'diregistrasi',
      'tidak_diregistrasi',
      'diperiksa',
      'pelanggaran',
      'bukan_pelanggaran',
      'dilimpahkan',
    ),
    pending: at(counts, 'masuk'),
    notRegistered: at(counts, 'tidak_diregistrasi'),
    handedOver: at(counts, 'dilimpahkan'),
    registered: at(counts, 'diregistrasi', 'diperiksa', 'pelanggaran', 'bukan_pelanggaran'),
    examined: at(counts, 'diperiksa', 'pelanggaran', 'bukan_pelanggaran'),
    violation: at(counts, 'pelanggaran'),
    notViolation: at(counts, 'bukan_pelanggaran'),
    open: at(counts, 'masuk', 'diregistrasi', 'diperiksa'),
  };
}

/** Shares of a ladder, each step of the one before. */
export function ladderShares(c: LadderCounts): Pick<LadderRow, 'steps' | 'proven' | 'provenOfRegistered'> {
  const decided = c.violation + c.notViolation;
  const proven = shareOf(c.violation, decided);
  return {
    steps: {
      registered: shareOf(c.registered, c.received),
      examined: shareOf(c.examined, c.registered),
      decided: shareOf(decided, c.examined),
      violation: proven,
    },
    proven,
    provenOfRegistered: shareOf(c.violation, c.registered),
  };
}
