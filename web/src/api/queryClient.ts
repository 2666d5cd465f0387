import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/**
 * Answers are kept for the session; a newer data version is announced and loaded on request, never silently. `onRefused` hears of
 * every answer 401 or 403: the session may have ended, or its rights changed.
 */
export function createQueryClient(onRefused: (client: QueryClient) => void = () => undefined): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403)) onRefused(client);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && error instanceof ApiError && error.retryable,
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
