import { useEffect, useState } from 'react';
import { useTextOf } from '../../text/useText.ts';
import { keepOfflineCopy, removeOfflineCopy } from './offlineCopy.ts';
import type { NoteStore } from './outbox/noteStore.ts';
import { entriesText } from './text.ts';

/** Keeps the page for opening without network, says whether it is kept, and takes it away again. */
export function OfflineNote({ store }: { store: NoteStore }) {
  const text = useTextOf(entriesText);
  const [state, setState] = useState<'asking' | 'kept' | 'not' | 'removed'>('asking');
  useEffect(() => {
    void keepOfflineCopy().then((kept) => setState(kept ? 'kept' : 'not'));
  }, []);
  const remove = async () => {
    await removeOfflineCopy();
    await store.dropLists();
    setState('removed');
  };
  const words = { asking: '', kept: text.offlineReady, not: text.offlineNot, removed: text.offlineRemoved }[state];
  return (
    <p className="quiet entry-offline" data-offline={state}>
      {words}{' '}
      {state === 'kept' && (
        <button type="button" className="link-button" onClick={() => void remove()}>
          {text.offlineRemove}
        </button>
      )}
    </p>
  );
}
