import { STATISTIC_CODES, type Statistic, type StatisticCode } from './contract.ts';
import { PLACE_STATISTICS } from './placeStatistics.ts';
import { RATE_STATISTICS } from './rateStatistics.ts';
import { TIME_STATISTICS } from './timeStatistics.ts';

const BY_CODE = new Map<StatisticCode, Statistic>(
  [...RATE_STATISTICS, ...PLACE_STATISTICS, ...TIME_STATISTICS].map((statistic) => [statistic.code, statistic]),
);

/** Every statistic with what it says, what it does not mean, its convention and its references, in the order of the codes. */
export const STATISTICS: readonly Statistic[] = STATISTIC_CODES.flatMap((code) => BY_CODE.get(code) ?? []);
