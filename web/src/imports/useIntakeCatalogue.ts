import { IntakeCatalogue } from '@petarawan/server/contract/imports/intake';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';

/** Kinds of files that may come in, saved mappings, and what is remembered for a channel. */
export function useIntakeCatalogue(channel: string | null = null) {
  return useQuery({
    queryKey: ['imports', 'intake', channel],
    queryFn: ({ signal }) => getJson(`/reports/intake${query({ channel })}`, IntakeCatalogue, signal),
  });
}
