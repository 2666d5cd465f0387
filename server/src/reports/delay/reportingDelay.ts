import type { Text } from '../../http/contract.ts';

/** Cases that happened on one day and were received some days later. */
export interface DelayedCases {
  /** Day it happened: whole days since any fixed day. */
  day: number;
  /** Days until it was received, a whole number. */
  delay: number;
  /** How many; 1 when not given. */
  count?: number;
}

export interface ReportingDelay {
  /** Share of the cases known after 0, 1, 2 ... days; the last one is 1. */
  known: number[];
  /** Longest delay the figures can speak of; the shares are shares of the cases that arrive within it. */
  longest: number;
  /** Days until half, 90 % and 95 % are known. */
  days: { half: number; ninety: number; complete: number };
  /** Cases used; left out because their delay is negative or after `asOf`; left out because longer than `longest`. */
  n: number;
  excluded: number;
  beyond: number;
}

/** Why nothing can be said of a delay. */
export interface NoDelay {
  reason: Text;
}

/** Whether a delay is known. */
export const isKnown = <T extends object>(found: T | NoDelay): found is T => !('reason' in found);

/** Cases counted twice: by their delay in days (position), and by the day they happened. */
export interface DelayHistograms {
  byDelay: readonly number[];
  byDay: ReadonlyMap<number, number>;
  /** Cases that are in neither, because one of their dates is missing or wrong. */
  excluded: number;
}

/** Fewer cases than this say nothing about a delay. */
const LEAST = 20;
/** Share from which on a period counts as complete. */
export const COMPLETE = 0.95;

/**
 * How long it takes until cases are known, from cases received up to the day `asOf`.
 *
 * The recent past shows short delays only, because the long ones have not come in yet; leaving that out makes reporting look faster
 * than it is. Therefore chain ladder on the reporting triangle, the same as the reverse-time hazard for right-truncated data
 * (Kalbfleisch and Lawless 1989): g(d) = cases with delay d / cases with delay <= d that happened on or before asOf - d;
 * F(d) = product over j > d of (1 - g(j)), F(longest) = 1.
 *
 * A g(d) of a few old cases could push all shares to 0, so `longest` is the longest delay for which at least 20 cases could be observed;
 * `beyond` counts what is longer. The delays are taken as the same all the time. Fewer than 20 cases give the reason.
 * Example: the triangle of Taylor and Ashe (1983) -> development factors 3.4906, 1.7473, 1.4574 ... as Mack (1993) prints them.
 */
export function reportingDelay(cases: readonly DelayedCases[], asOf: number): ReportingDelay | NoDelay {
  const byDelay: number[] = [];
  const byDay = new Map<number, number>();
  let excluded = 0;
  for (const { day, delay, count = 1 } of cases) {
    if (!Number.isInteger(day) || !Number.isInteger(delay)) throw new RangeError(`not whole days: ${day}, ${delay}`);
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`not a count: ${count}`);
    if (delay < 0 || day + delay > asOf) excluded += count;
    else if (count > 0) {
      while (byDelay.length <= delay) byDelay.push(0);
      byDelay[delay] = (byDelay[delay] as number) + count;
      byDay.set(day, (byDay.get(day) ?? 0) + count);
    }
  }
  return delayOfHistograms({ byDelay, byDay, excluded }, asOf);
}

/**
 * The same from two counts of the cases, by delay and by day: the triangle needs no more, because a case is among those at risk of
 * delay d when its own delay is at most d and its day at most asOf - d, and no case that is known has a delay longer than that.
 * None of the cases was received after `asOf`.
 */
export function delayOfHistograms({ byDelay, byDay, excluded }: DelayHistograms, asOf: number): ReportingDelay | NoDelay {
  const all = byDelay.reduce((sum, n) => sum + n, 0);
  if (all < LEAST) return tooFew(all);
  const { exactly, atRisk } = triangle(byDelay, byDay, asOf);
  let longest = exactly.length - 1;
  while (longest >= 0 && !((atRisk[longest] as number) >= LEAST && (exactly[longest] as number) > 0)) longest--;
  if (longest < 0) return tooFew(all);
  const known = Array<number>(longest + 1).fill(1);
  for (let d = longest; d > 0; d--) {
    const hazard = exactly[d] === 0 ? 0 : (exactly[d] as number) / (atRisk[d] as number);
    known[d - 1] = (known[d] as number) * (1 - hazard);
  }
  const until = (share: number) => known.findIndex((k) => k >= share - 1e-12);
  const n = exactly.slice(0, longest + 1).reduce((sum, v) => sum + v, 0);
  const days = { half: until(0.5), ninety: until(0.9), complete: until(COMPLETE) };
  return { known, longest, days, n, excluded, beyond: all - n };
}

/** Per delay d: cases with exactly d, and cases with at most d that happened early enough for d to be seen. */
function triangle(
  exactly: readonly number[],
  byDay: ReadonlyMap<number, number>,
  asOf: number,
): { exactly: readonly number[]; atRisk: number[] } {
  const { length } = exactly;
  const leaving = Array<number>(length + 1).fill(0);
  for (const [day, count] of byDay) {
    const end = Math.min(length, asOf - day + 1);
    leaving[end] = (leaving[end] as number) + count;
  }
  let present = 0;
  const atRisk = exactly.map((arriving, d) => {
    present += arriving - (leaving[d] as number);
    return present;
  });
  return { exactly, atRisk };
}

const tooFew = (n: number): NoDelay => ({
  reason: {
    id: `Lama pelaporan memerlukan sedikitnya ${LEAST} laporan dengan tanggal kejadian dan tanggal masuk; ada ${n}.`,
    en: `The reporting delay needs at least ${LEAST} cases with the day they happened and the day they were received; there are ${n}.`,
  },
});
