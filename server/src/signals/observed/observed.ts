import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Meta, Text } from '../../http/contract.ts';
import type { MapLevel } from '../../regions/contract.ts';
import type { KnownDenominator, NoDenominator } from '../../regions/denominatorBook.ts';
import type { GroupOfAnswer } from '../../regions/groups/contract.ts';
import type { Staff } from '../../regions/staff/contract.ts';
import type { Origin, OriginCounts } from '../../reports/contract.ts';
import type { DroppedArea, SignalBasis, SignalQuery } from '../basis/contract.ts';

/** One area as the statistics see it. */
export interface ObservedArea {
  code: string;
  name: string;
  /** Today's areas it consists of. */
  members: readonly string[];
  /** Sum of the chosen origins, a whole number; null exactly when `absent` is set. */
  count: number | null;
  /** Origins apart; null when `absent` is set. */
  counts: OriginCounts | null;
  /** Why there is no count. */
  absent: Pick<DroppedArea, 'why' | 'reason'> | null;
  /** Null for raw counts, and where there is none: `noDenominator` says why. */
  denominator: KnownDenominator | null;
  noDenominator: Text | null;
  /** Share 0..1 of the expected coverage reports; null when unknown. */
  coverage: number | null;
}

/** What reports say of the areas of a scope, for one filter and one sight, in the order of the codes. */
export interface Observed {
  level: MapLevel;
  parent: { code: string; name: string } | null;
  group: GroupOfAnswer | null;
  /** Name of the scope. */
  place: string;
  areas: ObservedArea[];
  origins: readonly Origin[];
  denominator: SignalQuery['denominator'];
  /** Rates are told per this many; null for the raw count. */
  per: number | null;
  /**
   * All of the scope, reports without a place in it included; null when the caller may not see all of it. `rate` as the map compares
   * with it; null without denominators.
   */
  whole: { counts: OriginCounts; count: number; denominator: number | null; rate: number | null } | null;
  /** Days of the filter, narrowed to the stages of its election; null = open. */
  window: { from: string | null; to: string | null };
  /** What `SignalBasis` says beside n, dropped, convention and seed. */
  basis: Omit<SignalBasis, 'n' | 'dropped' | 'convention' | 'seed'>;
  meta: Meta;
  /**
   * Counts of the same filter by drawn area and more; only combinations that occur, and only areas whose `count` is known. `other`
   * replaces parts of the filter (other days, issues, elections; null = all).
   */
  by(columns: readonly ObservedColumn[], other?: OtherFilter): Promise<ObservedRow[]>;
  /** The same of all of the scope, reports without a place in it included; null when the caller may not see all of it (as `whole`). */
  byWhole(columns: readonly ObservedColumn[], other?: OtherFilter): Promise<Omit<ObservedRow, 'code'>[] | null>;
  /** What there was to watch with and to watch: asked for only where a statistic needs it. */
  resources(): Promise<ObservedResources>;
  /** How much of the period is expected to be known; of one area (default: the scope). */
  completeness(code?: string): Promise<ObservedCompleteness>;
  /** The same of each of some periods. */
  periods(periods: readonly DayRange[], code?: string): Promise<ObservedPeriods>;
  /** Who watched in each of some periods. */
  coverageIn(periods: readonly DayRange[]): Promise<PeriodCoverage[]>;
}

/** Days from the first to the last, both included, `YYYY-MM-DD`. */
export interface DayRange {
  from: string;
  to: string;
}
export interface ObservedPeriods {
  /** Day up to which something is known; null when no report has a report date. */
  asOf: string | null;
  /** In the order asked for. `complete`: share 0..1 of the period's reports expected to be in, null when no delay is known. */
  periods: { complete: number | null; provisional: boolean }[];
}
export interface PeriodCoverage {
  /** By code of the drawn area: share 0..1 of its expected coverage reports; areas of which nothing is known are not in it. */
  shares: ReadonlyMap<string, number>;
  /** Drawn areas that somebody reported for: there is no report a finding, zero. */
  reported: ReadonlySet<string>;
}

/** Supervision of the same days and election (whatever the filter says of issues, channels and status), staff and size of each area. */
export interface ObservedResources {
  /** By code of the drawn area; areas that are internal to the asker are not in it. */
  areas: ReadonlyMap<string, AreaResources>;
  /** All of the scope, what has no place in it included; null when the caller may not see all of it. */
  total: { lhp: number; tps: number } | null;
  /** The staff that `supervisors` counts: the kind that is known of most areas; null when none is known of any. */
  staff: Staff | null;
}
export interface AreaResources {
  /** Different supervision records (LHP), and polling stations of which a form came in. */
  lhp: number;
  tps: number;
  supervisors: KnownDenominator | NoDenominator;
  /** Polling stations there are. */
  stations: KnownDenominator | NoDenominator;
  voters: KnownDenominator | NoDenominator;
}

export interface ObservedCompleteness {
  /** Day up to which something is known; null when no report has a report date. */
  asOf: string | null;
  /** The days judged, both included; null without `asOf`, or when the period begins after it. */
  from: string | null;
  to: string | null;
  /** Share 0..1 of their reports expected to be in; null when no delay is known. */
  complete: number | null;
  /** Below 95 %: the figures will still rise. */
  provisional: boolean;
}

/** `status` is the number of a status; `week` is the Monday of the week, `month` its first day, all as `YYYY-MM-DD`. */
export type ObservedColumn = 'issue' | 'channel' | 'status' | 'day' | 'week' | 'month';
/** Codes of issues; days inclusive. */
export interface OtherFilter {
  from?: string | null;
  to?: string | null;
  issue?: readonly string[] | null;
  election?: string | null;
  /** Reports of every status. */
  status?: null;
}

/** Counts of one area and one combination of the columns asked for. */
export interface ObservedRow extends Partial<Record<ObservedColumn, string>> {
  /** Code of the drawn area. */
  code: string;
  counts: OriginCounts;
}

/** How reports are observed; given to the routes, because scopes and denominators are read by the noun `layers`. */
export type Observe = (db: Db, query: SignalQuery, sight: Sight) => Promise<Observed>;
