import type { Text } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import type { OutcomeCarriedOut, OutcomeGroupId, OutcomeJudgement, OutcomeRegression } from './contract.ts';
import type { CountsByGroup } from './judgeCounts.ts';
import type { UnwatchedInside } from './unwatchedInside.ts';

/** Everything a verdict depends on beside the counts themselves. */
export interface OutcomeFacts {
  groups: CountsByGroup;
  /** Level of the areas: at it counts are judged. */
  level: MapLevel;
  /** Areas one level below that were not watched in a period; null where it was not looked. */
  unwatched: readonly UnwatchedInside[] | null;
  /** What is counted: "laporan". */
  counted: Text;
  /** What figures are told in; `whole`: in what is counted, so that part of one is none. */
  unit: Text & { whole: boolean };
  /** What of the plan was carried out; null without a plan. */
  carriedOut: OutcomeCarriedOut | null;
  days: { before: number; after: number };
  /** Days both periods are brought to; null = those of the earlier. */
  per: number | null;
  /** Whether the last day of the after-period is past. */
  over: boolean;
  afterTo: string;
  /** Day up to which reports are known; null = no report has a report date. */
  asOf: string | null;
  /** Share of the after-period's reports expected to be in, null when no delay is known; `settled`: enough to judge. */
  complete: { share: number | null; settled: boolean };
  assessableFrom: string;
  /** The approved version it stood in first. */
  declared: OutcomeJudgement['declared'];
  /** Mean coverage of each group in the two periods. */
  coverage: Partial<Record<OutcomeGroupId, { before: number | null; after: number | null }>>;
  /** Openings and closings of channels between the first and the last day: those not alike for all groups, and those that are. */
  openings: { uneven: readonly Text[]; alike: readonly Text[] };
  /** Groups in which much came in through channels that brought nothing in the other period. */
  shifted: readonly { group: OutcomeGroupId; share: number }[];
  regression: OutcomeRegression | null;
}

/** Coverage may differ by so much (of 1) between the periods. */
export const COVERAGE_CHANGE = 0.1;
/** The comparison's count before lies between the target's divided and multiplied by this. */
export const SIZE_RATIO = 2;
/** Fewest reports (or findings) of both periods together in the target, and in the comparison. */
export const LEAST_CASES = 20;
/** The smallest change that could be seen may be at most this share of the target's figure before. */
export const MOST_DETECTABLE = 2 / 3;
/** Share of a period's reports through channels that brought nothing in the other period. */
export const CHANNEL_SHIFT = 0.2;
/** Days after a period until it is taken for complete where no delay is known. */
export const UNKNOWN_DELAY = 28;
