import { LOW_COVERAGE } from '../../../layers/caveats.ts';
import type { Speech } from './speech.ts';
import type { Subject } from './subject.ts';

/** One area among those it is compared with. Missing parts are null; a null `value` has its reason in `absence`. */
export interface Standing {
  code: string;
  /** Short: "Bangka Tengah". */
  name: string;
  /** Cases of the chosen origins. */
  count: number | null;
  /** Rate, or the count where no rates are told, with its 95 % interval. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** Why there is no value, as it is written: "belum terpantau". */
  absence: string | null;
  /** True: nobody can tell it from the average; null where nothing is compared. */
  sameAsParent: boolean | null;
  /** Share 0..1 of the expected coverage reports; null = unknown. */
  coverage: number | null;
  /** Rank with its uncertainty among `of` areas. */
  rank: { low: number; high: number; of: number } | null;
}

/** A standing with a value and an interval: the only kind that may be compared. */
export type Compared = Standing & { value: number; low: number; high: number };

export const isCompared = (s: Standing): s is Compared => s.value !== null && s.low !== null && s.high !== null;

/** Whether enough came in from there to take a low figure for one. */
export const isWatched = ({ coverage }: Pick<Standing, 'coverage'>): boolean => coverage !== null && coverage >= LOW_COVERAGE;

/** "38,2 (29,1–49,3)", a figure with its interval; the reason where there is none. */
export function figureText(
  { value, low, high, absence }: Pick<Standing, 'value' | 'low' | 'high' | 'absence'>,
  speech: Speech,
  per: string | null,
): string {
  const { format, pick } = speech;
  if (value === null) return absence ?? pick('tidak ada data', 'no data');
  const said = per === null ? format.integer(value) : format.rate(value);
  return low === null || high === null ? said : `${said} (${format.interval(low, high)})`;
}

/** "antara 2 dan 4 dari 7"; null without a rank. */
export function rankText({ rank }: Pick<Standing, 'rank'>, { format, pick }: Speech): string | null {
  if (rank === null) return null;
  const [low, high, of] = [rank.low, rank.high, rank.of].map((n) => format.integer(n));
  return low === high
    ? pick(`${low} dari ${of}`, `${low} of ${of}`)
    : pick(`${low}–${high} dari ${of}`, `${low}–${high} of ${of}`);
}

/** Areas without a figure, by reason: "Belum terpantau: A dan B." Null when all have one. */
export function absentSentence(standings: readonly Standing[], speech: Speech): string | null {
  const reasons = new Map<string, string[]>();
  for (const { value, absence, name } of standings) {
    if (value !== null) continue;
    const reason = absence ?? speech.pick('tidak ada data', 'no data');
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  if (reasons.size === 0) return null;
  const told = [...reasons].map(([reason, names]) => `${speech.names(names)} (${reason})`).join('; ');
  return speech.pick(`Tanpa angka, dan itu bukan nol: ${told}.`, `Without a figure, which is not zero: ${told}.`);
}

/** "laporan dan temuan per 100.000 DPT". */
export const unitOf = ({ what, per }: Pick<Subject, 'what' | 'per'>): string => (per ? `${what} ${per}` : what);
