import type { Origin } from '@petarawan/server/contract/reports';
import { ALARM_METHODS, type AlarmMethod } from '@petarawan/server/contract/signals/alarms';
import type { ViewState } from '../../app/urlState.ts';

/** What of this screen stands in the address beside the view. */
export interface AlarmChoice {
  /** `cara=cusum` */
  method: AlarmMethod;
  /** `tiap=hari` */
  interval: 'week' | 'day';
}

export function readAlarmChoice(own: (key: string) => string | null): AlarmChoice {
  return {
    method: ALARM_METHODS.find((m) => m === own('cara')) ?? 'c2',
    interval: own('tiap') === 'hari' ? 'day' : 'week',
  };
}

/** Alarms are of one origin: that of the view where it has one, else laporan. A sum would rise when either does. */
export function oneOrigin({ origins }: Pick<ViewState, 'origins'>): readonly [Origin] {
  const [first, ...more] = origins;
  return [first !== undefined && more.length === 0 ? first : 'laporan'];
}
