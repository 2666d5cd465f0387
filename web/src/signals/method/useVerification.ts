import { VerificationResponse } from '@petarawan/server/contract/signals/verification';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';

/** Published figures beside those the server computes; the same as long as it runs. */
export function useVerification() {
  return useQuery({
    queryKey: ['signals', 'verification'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => getJson('/signals/verification', VerificationResponse, signal),
  });
}
