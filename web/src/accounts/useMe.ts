import { Me } from '@petarawan/server/contract/accounts';
import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getJson } from '../api/client.ts';
import { currentRound } from '../api/startOver.ts';
import { setStartLayer } from '../app/startLayer.ts';
import { may } from './reach.ts';
import { endSession } from './sessionEnd.ts';

const KEY = ['me'];
let decided: number | null = null;

/** Who sees nothing of the reports begins with what is published anyway. Decided once: a session that ends changes no picture. */
function decideStart(me: Me): void {
  if (decided === currentRound()) return;
  decided = currentRound();
  setStartLayer(may(me, 'read_internal') ? 'laporan' : 'indeks');
}

async function fetchMe({ signal }: { signal: AbortSignal }): Promise<Me> {
  const me = await getJson('/accounts/me', Me, signal);
  decideStart(me);
  return me;
}

/** Who looks at the screen, and what may be offered to them. */
export function useMe(): UseQueryResult<Me> {
  return useQuery({ queryKey: KEY, queryFn: fetchMe });
}

/** Who looks changed in something (a second factor, new rights): ask anew. */
export const refreshMe = (client: QueryClient): Promise<void> => client.refetchQueries({ queryKey: KEY });

let checking = false;

/**
 * After a refused answer: asks who we are now. When the session is over the page says so and keeps what it shows; otherwise the
 * screen offers what the changed rights allow.
 */
export function checkSession(client: QueryClient): void {
  const known = client.getQueryData<Me>(KEY);
  if (checking || !known) return;
  checking = true;
  getJson('/accounts/me', Me)
    .then(
      (me) => {
        if (known.kind === 'akun' && me.kind !== 'akun') endSession();
        else client.setQueryData(KEY, me);
      },
      () => undefined,
    )
    .finally(() => {
      checking = false;
    });
}

/** Figures were kept from us that we should see: the public view came, so the session may be over. */
export function useSessionCheck(keptFromUs: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (keptFromUs) checkSession(client);
  }, [keptFromUs, client]);
}
