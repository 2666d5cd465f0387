import { NeighbourEdit, NeighboursResponse, type NewLink } from '@petarawan/server/contract/signals/neighbours';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, query, sendJson } from '../../api/client.ts';
import type { Scope } from '../../regions/regionScope.ts';

export type Neighbours = ReturnType<(typeof NeighboursResponse)['parse']>;
export type Link = Neighbours['links'][number];

/** Who is whose neighbour in a scope. */
export function useNeighbours(scope: Scope, group: string | null) {
  const path = `/signals/neighbours${query({ level: scope.level, parent: scope.parent, group })}`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => getJson(path, NeighboursResponse, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
}

/** A change of links: one more, or an earlier one undone. Every figure that may rest on links is asked anew afterwards. */
export type LinkChange = { kind: 'edit'; link: NewLink } | { kind: 'withdraw'; id: number };

export function useLinkChange(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: LinkChange) =>
      change.kind === 'edit'
        ? sendJson('POST', '/signals/neighbours', change.link, NeighbourEdit)
        : sendJson('DELETE', `/signals/neighbours/${change.id}`, undefined, NeighbourEdit),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}
