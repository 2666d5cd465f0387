import { type Level, RegionsResponse } from '@petarawan/server/contract/regions';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJson, query } from '../api/client.ts';

const WAIT_MS = 120;
const MOST = 12;

/** `value` once it has rested for a moment, so that every keystroke is not a request. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Regions whose name or code is like `words`, best first; not asked for without words. The last answer stays meanwhile. */
export function useRegionSearch(words: string, level: Level | null): UseQueryResult<RegionsResponse> {
  const q = words.trim();
  const path = `/regions${query({ q, level, limit: MOST })}`;
  return useQuery({
    queryKey: ['regions', path],
    enabled: q !== '',
    queryFn: ({ signal }) => getJson(path, RegionsResponse, signal),
    placeholderData: keepPreviousData,
  });
}
