import { FactsResponse } from '@petarawan/server/contract/indices';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';

/** Published figures, of one area (`00` is the whole country) or of all. */
export function useFacts(code?: string) {
  const path = `/indices/facts${query({ code })}`;
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => getJson(path, FactsResponse, signal) });
}
