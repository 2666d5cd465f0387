import {
  type DeadlineCase,
  DeadlineRulesResponse,
  DeadlineSummaryResponse,
  DeadlinesResponse,
  type LadderDimension,
  LadderResponse,
} from '@petarawan/server/contract/reports/ladder';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { LadderView } from './ladderView.ts';

type Asked = Pick<LadderView, 'code' | 'election'>;
const PAGE = 50;
const ALL = 1000;

/** The ladder of an area; by `region` that of the areas inside it. */
export function useLadder({ code, election }: Asked, by: LadderDimension | 'origin', enabled: boolean) {
  const area = by === 'region' ? { parent: code } : { code };
  const path = `/reports/ladder${query({ ...area, election, by })}`;
  return useQuery({
    queryKey: ['ladder', path],
    enabled,
    queryFn: ({ signal }) => getJson(path, LadderResponse, signal),
    placeholderData: keepPreviousData,
  });
}

/** Open cases of an area by how late they are, per kabupaten/kota, or per kecamatan of one of them. */
export function useDeadlineSummary({ code, election }: Asked, enabled: boolean) {
  const level = (code?.split('.').length ?? 0) >= 2 ? 'kecamatan' : 'kabkota';
  const path = `/reports/deadlines/summary${query({ code, election, level })}`;
  return useQuery({
    queryKey: ['deadlines', path],
    enabled,
    queryFn: ({ signal }) => getJson(path, DeadlineSummaryResponse, signal),
    placeholderData: keepPreviousData,
  });
}

const casesPath = ({ code, election, late }: Asked & { late: boolean }, cursor: string | null, limit: number) =>
  `/reports/deadlines${query({ code, election, late: late ? '1' : null, cursor, limit })}`;

/** Open cases with their due dates, page by page, the latest first. */
export function useDeadlineCases(asked: Asked & { late: boolean }, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['deadlines', 'cases', casesPath(asked, null, PAGE)],
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => getJson(casesPath(asked, pageParam, PAGE), DeadlinesResponse, signal),
    getNextPageParam: (page) => page.next,
  });
}

/** All of them, for a file. */
export async function allDeadlineCases(asked: Asked & { late: boolean }): Promise<DeadlineCase[]> {
  const cases: DeadlineCase[] = [];
  let cursor: string | null = null;
  do {
    const page: DeadlinesResponse = await getJson(casesPath(asked, cursor, ALL), DeadlinesResponse);
    cases.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return cases;
}

/** The deadlines of the law as the computation knows them. */
export function useDeadlineRules(enabled: boolean) {
  return useQuery({
    queryKey: ['deadlines', 'rules'],
    enabled,
    queryFn: ({ signal }) => getJson('/reports/deadlines/rules', DeadlineRulesResponse, signal),
  });
}
