import { type PlaceCode, RELEASED_ORIGINS, type ReleasedOrigin } from '../public/contract.ts';

/** A row of true counts: a public row before anything is hidden. As sensitive as the reports themselves. */
export interface TrueRow {
  code: PlaceCode;
  unplaced: boolean;
  total: number;
  issues: number[] | null;
  months: number[] | null;
}

/** True counts of one period, one table per origin. */
export type TrueTables = Record<ReleasedOrigin, TrueRow[]>;

/** The same for both origins. */
export const forOrigins = <T>(make: (origin: ReleasedOrigin) => T): Record<ReleasedOrigin, T> =>
  Object.fromEntries(RELEASED_ORIGINS.map((origin) => [origin, make(origin)])) as Record<ReleasedOrigin, T>;
