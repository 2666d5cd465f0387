import { RegionDetail } from '@petarawan/server/contract/regions';
import { CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { CoverageView } from './coverageView.ts';

export const CALENDAR_KEY = ['coverage', 'calendar'];

const pathOf = (view: CoverageView, cursor: string | null) =>
  `/reports/coverage/calendar${query({
    parent: view.parent,
    level: view.level,
    from: view.from,
    to: view.to,
    order: view.order,
    cursor,
  })}`;

/** The calendar of a view, page after page; the last one stays while the next is loading. */
export function useCalendar(view: CoverageView, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...CALENDAR_KEY, pathOf(view, null)],
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => getJson(pathOf(view, pageParam), CoverageCalendarResponse, signal),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** All rows of a view, for a file. */
export async function wholeCalendar(view: CoverageView): Promise<CoverageCalendarResponse> {
  const first = await getJson(pathOf(view, null), CoverageCalendarResponse);
  const areas = [...first.areas];
  for (let { next } = first; next !== null; ) {
    const page = await getJson(pathOf(view, next), CoverageCalendarResponse);
    areas.push(...page.areas);
    next = page.next;
  }
  return { ...first, areas, next: null };
}

/** A region with those around it, for the way up. */
export function useRegionTrail(code: string | null) {
  return useQuery({
    queryKey: ['regions', 'trail', code],
    enabled: code !== null,
    queryFn: ({ signal }) => getJson(`/regions/${code}`, RegionDetail, signal),
  });
}
