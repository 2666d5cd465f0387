import type { Text } from '../http/contract.ts';
import type { ShownId } from './classes/contract.ts';
import { isFigure } from './noFigure.ts';
import type { TableRow } from './rates/rateTable.ts';

/** What the map shows of an area when it is not the rate itself. */
export interface Shown {
  value: number;
  /** Credible interval of a smoothed rate; the exact interval with the lower limit; null where there is none. */
  interval: [number, number] | null;
  /** How much of a smoothed value is the area's own, 0 to 1; null for the lower limit. */
  ownWeight: number | null;
}

/**
 * The value of an area's row of `rateTable`, by what is asked to be shown, or why there is none. The map, its legend and the list of breaks
 * all take it from here.
 */
export function shownValue(row: TableRow, show: Exclude<ShownId, 'raw'>): Shown | { reason: Text } {
  const { ebGlobal, ebLocal, interval } = row;
  if (show === 'low') return { value: interval.low, interval: [interval.low, interval.high], ownWeight: null };
  if (show === 'local')
    return isFigure(ebLocal) ? { value: ebLocal.value, interval: null, ownWeight: ebLocal.ownWeight } : ebLocal;
  if (!isFigure(ebGlobal)) return ebGlobal;
  const limits = isFigure(ebGlobal.interval) ? ebGlobal.interval : null;
  return { value: ebGlobal.value, interval: limits && [limits.low, limits.high], ownWeight: ebGlobal.ownWeight };
}
