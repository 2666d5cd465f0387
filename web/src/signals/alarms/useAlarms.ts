import { AlarmsResponse } from '@petarawan/server/contract/signals/alarms';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import type { Scope } from '../../regions/regionScope.ts';
import { signalFilter } from '../signalFilter.ts';
import type { AlarmChoice } from './alarmChoice.ts';

export type Alarms = ReturnType<(typeof AlarmsResponse)['parse']>;
export type OneAlarm = Alarms['alarms'][number];
export type AlarmPoint = OneAlarm['series'][number];

/** Query of the alarms of a view, as the list asks it. */
export function alarmPath(view: ViewState, scope: Scope, { method, interval }: AlarmChoice): string {
  const { denominator: _, ...filter } = signalFilter(view, scope);
  return `/signals/alarms${query({ ...filter, method: method === 'c2' ? null : method, interval: interval === 'week' ? null : interval })}`;
}

/** Alarms of a view by one method; the last answer stays while the next loads. */
export function useAlarms(view: ViewState, scope: Scope, choice: AlarmChoice) {
  const path = alarmPath(view, scope, choice);
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, AlarmsResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}
