import { EntryKey } from '@petarawan/server/contract/reports/entries';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { may } from '../../accounts/reach.ts';
import { checkSession, useMe } from '../../accounts/useMe.ts';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { lockOf, makePair } from './outbox/noteLock.ts';
import { type NoteStore, openNoteStore, type StoredOwner } from './outbox/noteStore.ts';
import { Outbox } from './outbox/outbox.ts';

/** Who notes here, and where their notes go. */
export type EntryDesk =
  | { phase: 'loading' }
  /** Nobody is signed in; `waiting` notes of others lie in this browser, locked. */
  | { phase: 'guest'; waiting: number }
  | { phase: 'denied' }
  | { phase: 'failed'; error: unknown }
  | {
      phase: 'ready';
      store: NoteStore;
      outbox: Outbox;
      owner: StoredOwner;
      /** False while only the browser says who this is (no network): earlier notes stay locked. */
      verified: boolean;
      /** Notes of other accounts that wait in this browser. */
      others: number;
      /** The session is over: notes are kept, and sent after the next sign-in. */
      ended: boolean;
    };

/** How often a desk that only the browser vouches for asks the server again: one lost answer must not keep notes locked until a reload. */
const AGAIN_MS = 4_000;
const askKey = () => sendJson('POST', '/reports/entries/key', undefined, EntryKey);

/** The account that used this page last and did not sign out since. */
async function lastOwner(store: NoteStore): Promise<StoredOwner | undefined> {
  const owners = (await store.owners()).filter((o) => o.seen !== '');
  return owners.sort((a, b) => (a.seen < b.seen ? 1 : -1))[0];
}

async function ready(store: NoteStore, owner: StoredOwner, key: EntryKey | null): Promise<EntryDesk> {
  const outbox = new Outbox(owner.owner, store, await lockOf(owner.pair, key));
  return {
    phase: 'ready',
    store,
    outbox,
    owner,
    verified: key !== null,
    ended: false,
    others: await store.waitingOfOthers(owner.owner),
  };
}

/** The key's owner as the browser knows them, with a lock that this key opens. */
async function knownOwner(store: NoteStore, key: EntryKey, name: string, region: string | null): Promise<StoredOwner> {
  const before = (await store.owners()).find((o) => o.owner === key.owner);
  // A key that does not fit is that of another data directory: what it locked stays locked, new notes get a new lock.
  const fits = before && (await lockOf(before.pair, key).catch(() => null)) !== null;
  const pair = before && fits ? before.pair : await makePair(key);
  const owner = { owner: key.owner, name, region, pair, seen: new Date().toISOString() };
  await store.putOwner(owner).catch(() => undefined);
  return owner;
}

/** Opens the desk of whoever is signed in; without network of whoever was last. `localName` names who sits at the machine. */
export function useEntryDesk(localName: string): EntryDesk {
  const client = useQueryClient();
  const { data: me, error, refetch } = useMe();
  const [desk, setDesk] = useState<EntryDesk>({ phase: 'loading' });
  /** Raised when the server can be asked again who sits here. */
  const [attempt, setAttempt] = useState(0);
  const opened = useRef<Outbox | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further attempt opens the desk anew though account and error are the same.
  useEffect(() => {
    if (!me && !error) return;
    // A session that ends takes nothing off the screen; signing out begins the page anew.
    if (me?.kind === 'tamu' && opened.current !== null) return;
    let current = true;
    const open = async (): Promise<EntryDesk> => {
      const store = await openNoteStore();
      if (me?.kind === 'tamu') {
        for (const owner of await store.owners()) await store.putOwner({ ...owner, seen: '' });
        return { phase: 'guest', waiting: await store.waitingOfOthers(null) };
      }
      if (me && !may(me, 'import_data')) return { phase: 'denied' };
      try {
        if (!me) throw error;
        const key = await askKey();
        return await ready(store, await knownOwner(store, key, me.account?.name ?? localName, me.region), key);
      } catch (cause) {
        const last = await lastOwner(store);
        if (last && cause instanceof ApiError && cause.retryable) return ready(store, last, null);
        return { phase: 'failed', error: cause };
      }
    };
    open()
      .catch((cause: unknown): EntryDesk => ({ phase: 'failed', error: cause }))
      .then((next) => {
        const outbox = next.phase === 'ready' ? next.outbox : null;
        if (!current) return outbox?.close();
        opened.current?.close();
        opened.current = outbox;
        void outbox?.start();
        setDesk(next);
      });
    return () => {
      current = false;
    };
  }, [me, error, localName, attempt]);

  const unverified = desk.phase === 'ready' && !desk.verified;
  useEffect(() => {
    if (!unverified) return;
    let current = true;
    const again = async () => {
      try {
        await askKey();
      } catch (cause) {
        if (cause instanceof ApiError && cause.retryable) return;
      }
      await refetch();
      if (current) setAttempt((n) => n + 1);
    };
    const timer = setInterval(() => navigator.onLine && void again(), AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [unverified, refetch]);

  useEffect(() => {
    const online = () => {
      void refetch();
      void opened.current?.send();
    };
    const hidden = () => document.hidden && void opened.current?.send();
    addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      opened.current?.close();
      opened.current = null;
    };
  }, [refetch]);

  const outbox = desk.phase === 'ready' ? desk.outbox : null;
  // A refusal may mean that the session is over: the frame of the page says so then.
  useEffect(
    () =>
      outbox?.subscribe(() => {
        const { trouble } = outbox.snapshot();
        if (trouble?.status === 401 || trouble?.status === 403) checkSession(client);
      }),
    [outbox, client],
  );
  return desk.phase === 'ready' ? { ...desk, ended: me?.kind === 'tamu' } : desk;
}
