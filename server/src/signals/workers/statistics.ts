import { rankAgreement } from '../agreement/rankAgreement.ts';
import { scanAlarms } from '../alarms/scanAlarms.ts';
import { classMethods } from '../classes/classMethods.ts';
import { attainableClusters } from '../clusters/attainableClusters.ts';
import { clusterAreas } from '../clusters/clusterAreas.ts';
import { storedAreas } from '../neighbours/storedAreas.ts';
import { storedLinks } from '../neighbours/storedLinks.ts';
import { rankBeliefs } from '../ranks/rankBeliefs.ts';
import { rateTable } from '../rates/rateTable.ts';
import { ebIndex } from '../spatial/ebIndex.ts';
import { localMoran } from '../spatial/localMoran.ts';
import { testTrends } from '../trend/testTrend.ts';
import { verification } from '../verification/verification.ts';

/**
 * The statistics that run in a thread of their own, by name. Each is a function of plain values that structured cloning carries (numbers,
 * texts, lists, records, typed arrays, Map, Set; no functions, no instances), and so is what it answers (or promises). It may throw
 * RangeError or AppError: both reach the caller as what they are.
 */
export const STATISTICS = {
  attainableClusters,
  clusterAreas,
  storedAreas,
  storedLinks,
  ebIndex,
  localMoran,
  rateTable,
  rankBeliefs,
  classMethods,
  rankAgreement,
  scanAlarms,
  testTrends,
  verification,
};

type Statistics = typeof STATISTICS;
export type StatisticName = keyof Statistics;
export type StatisticArgs<K extends StatisticName> = Parameters<Statistics[K]>;
export type StatisticResult<K extends StatisticName> = Awaited<ReturnType<Statistics[K]>>;

/** What a thread is asked. */
export interface StatisticTask {
  name: StatisticName;
  args: unknown[];
}
