import { AccountsResponse } from '@petarawan/server/contract/accounts';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../api/client.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** All pages of the list of accounts as id -> login. */
export async function fetchLogins(signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const logins = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const page: { items: { id: string; login: string }[]; next: string | null } = await getJson(
      `/accounts${query({ cursor, limit: 1000 })}`,
      AccountsResponse,
      signal,
    );
    for (const { id, login } of page.items) logins.set(id, login);
    cursor = page.next;
  } while (cursor !== null);
  return logins;
}

/** Logins of accounts by id, for those who may see the list; empty for others and until it came. A changed account asks anew. */
export function useLogins(allowed: boolean): ReadonlyMap<string, string> {
  const logins = useQuery({
    // Below the list of the users page, so that what changes there is fetched anew here.
    queryKey: ['accounts', 'list', { as: 'logins' }],
    enabled: allowed,
    queryFn: ({ signal }) => fetchLogins(signal),
  });
  return logins.data ?? NONE;
}
