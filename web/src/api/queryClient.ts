import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/** Answers are kept for the session; a newer data version is announced and loaded on request, never silently. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && error instanceof ApiError && error.retryable,
        retryDelay: 800,
      },
    },
  });
}
