import { ActivitiesResponse } from '@petarawan/server/contract/prevention';
import { ActivityDetail, Numbering } from '@petarawan/server/contract/prevention/activities';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';

/** Begins the key of every question about activities. */
export const ACTIVITIES = '/prevention/activities';

export interface ActivitiesFilter {
  code: string | null;
  from: string | null;
  to: string | null;
  issue: string | null;
  form: string | null;
  kind: string | null;
  via: string | null;
  plan: string | null;
  withdrawn: boolean;
}

/** Activities, latest first, page by page. */
export function useActivities({ withdrawn, ...filter }: ActivitiesFilter) {
  const asked = { ...filter, withdrawn: withdrawn ? '1' : null, limit: '50' };
  return useInfiniteQuery({
    queryKey: [ACTIVITIES, 'list', asked],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) =>
      getJson(`${ACTIVITIES}${query({ ...asked, cursor: pageParam })}`, ActivitiesResponse, signal),
    getNextPageParam: (last) => last.next,
  });
}

export const activityPath = (id: string) => `${ACTIVITIES}/${encodeURIComponent(id)}`;

/** One activity with its history. */
export const useActivity = (id: string) =>
  useQuery({
    queryKey: [ACTIVITIES, 'one', id],
    queryFn: ({ signal }) => getJson(activityPath(id), ActivityDetail, signal),
    refetchOnWindowFocus: false,
  });

/** How the office of an area numbers its activities, and the next number for a day. */
export const useNumbering = (code: string | null, day: string) =>
  useQuery({
    queryKey: [ACTIVITIES, 'numbering', code, day],
    enabled: code !== null,
    queryFn: ({ signal }) => getJson(`/prevention/numbering${query({ code, day: day || null })}`, Numbering, signal),
  });
