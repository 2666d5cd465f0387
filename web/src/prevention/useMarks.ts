import { type Mark, MarksResponse } from '@petarawan/server/contract/prevention/marks';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { filterQuery } from '../reports/filterQuery.ts';

/** Marks of an area's time axis (`ID` is the whole country), judged by the reports of the view; none until they are there. */
export function useMarks(code: string, state: ViewState): readonly Mark[] {
  const filter = { ...filterQuery(state), from: null, to: null };
  const path = `/prevention/marks${query({ ...filter, code: code === 'ID' ? null : code })}`;
  const { data } = useQuery({ queryKey: [path], queryFn: ({ signal }) => getJson(path, MarksResponse, signal) });
  return data?.marks ?? NONE;
}

const NONE: readonly Mark[] = [];
