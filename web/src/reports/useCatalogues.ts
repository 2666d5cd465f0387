import { CataloguesResponse } from '@petarawan/server/contract/reports';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../api/client.ts';
import { useSay } from '../text/useText.ts';

/** Issues, channels, origins and statuses with their names. */
export function useCatalogues() {
  return useQuery({
    queryKey: ['reports', 'catalogues'],
    queryFn: ({ signal }) => getJson('/reports/catalogues', CataloguesResponse, signal),
  });
}

/** Name of an issue by its code, in the language in force; the code with spaces until the catalogue is there. */
export function useIssueName(): (issue: string) => string {
  const { data } = useCatalogues();
  const say = useSay();
  const names = new Map(data?.issues.map((i) => [i.code, say(i.name)]));
  return (issue) => names.get(issue) ?? issue.replaceAll('_', ' ');
}
