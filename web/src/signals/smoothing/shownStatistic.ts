import type { ShownId } from '@petarawan/server/contract/layers';
import type { StatisticCode } from '@petarawan/server/contract/signals/method';

/** The statistic that explains what the map shows in place of the raw rate. */
export const SHOWN_STATISTIC: Readonly<Record<Exclude<ShownId, 'raw'>, StatisticCode>> = {
  smoothed: 'eb-global',
  local: 'eb-local',
  low: 'interval',
};
