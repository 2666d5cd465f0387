import type { SeriesPanel } from '../panel/seriesPanel.ts';
import { ALARM_STATES, type AlarmState } from './contract.ts';
import type { FoundAlarm } from './scanAlarms.ts';

type Seen = Pick<SeriesPanel, 'provisional' | 'watched' | 'periods'> & {
  series: readonly Pick<SeriesPanel['series'][number], 'area'>[];
};
type Run = Pick<FoundAlarm, 'series' | 'start' | 'end'>;

/** Whether an alarm holds in the last complete period, cannot be said to have ended, or is over (`AlarmState`). */
export function alarmState({ provisional, watched, periods, series }: Seen, { series: s, start, end }: Run): AlarmState {
  const last = provisional.lastIndexOf(false);
  if (start <= last && end >= last) return 'above';
  const area = series[s]?.area ?? 0;
  for (let t = end + 1; t <= last; t++) if (watched[area * periods.length + t] !== 0) return 'over';
  return 'open';
}

/**
 * The first `limit` of the lists of each state, shared out evenly: what one state does not need goes to the others, the first states first,
 * so that many alarms of now never leave out all those that are over.
 */
export function shareOut<T>(lists: Record<AlarmState, readonly T[]>, limit: number): T[] {
  const taken = { above: 0, open: 0, over: 0 };
  let left = limit;
  while (left > 0) {
    const wanting = ALARM_STATES.filter((state) => taken[state] < lists[state].length);
    if (wanting.length === 0) break;
    const each = Math.max(1, Math.floor(left / wanting.length));
    for (const state of wanting) {
      const more = Math.min(each, left, lists[state].length - taken[state]);
      taken[state] += more;
      left -= more;
    }
  }
  return ALARM_STATES.flatMap((state) => lists[state].slice(0, taken[state]));
}
