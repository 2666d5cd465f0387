import { ReleaseDetail, ReleaseSuggestion, ReleasesResponse } from '@petarawan/server/contract/releases';
import { PublicRelease } from '@petarawan/server/contract/releases/public';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';

/** Begins the key of every question about releases. */
export const RELEASES = '/releases';

/** How often a release that is being made is asked after, milliseconds. */
const LOOK_AGAIN = 2000;

/** Published releases, and for staff those on their way. */
export const useReleases = () =>
  useQuery({
    queryKey: [RELEASES, 'list'],
    queryFn: ({ signal }) => getJson(RELEASES, ReleasesResponse, signal),
    refetchInterval: ({ state }) => (state.data?.open.some(({ status }) => status === 'menyiapkan') ? LOOK_AGAIN : false),
  });

/** One release as staff see it; asked for again by itself while it is being made. */
export const useRelease = (number: number) =>
  useQuery({
    queryKey: [RELEASES, number],
    queryFn: ({ signal }) => getJson(`${RELEASES}/${number}`, ReleaseDetail, signal),
    refetchInterval: ({ state }) => (state.data?.status === 'menyiapkan' ? LOOK_AGAIN : false),
  });

/** What the next release of an area may hold; not asked while no area is chosen. */
export const useSuggestion = (area: string | null) =>
  useQuery({
    enabled: area !== null,
    queryKey: [RELEASES, 'suggest', area],
    queryFn: ({ signal }) => getJson(`${RELEASES}/suggest${query({ area })}`, ReleaseSuggestion, signal),
  });

/** The whole document of a release: large, so it is asked for only on demand, and it never changes. */
export const useDocument = (number: number | null) =>
  useQuery({
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryKey: [RELEASES, number, 'document'],
    queryFn: ({ signal }) => getJson(`${RELEASES}/${number}/document`, PublicRelease, signal),
  });

/** A release took a step: it is known already, all lists of releases are asked anew. */
export async function releaseMoved(client: QueryClient, release: ReleaseDetail): Promise<void> {
  client.setQueryData([RELEASES, release.number], release);
  await client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === RELEASES && queryKey[1] !== release.number && queryKey[2] !== 'document',
  });
}
