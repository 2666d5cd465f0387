import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { newestVersion, subscribeVersion } from '../api/dataVersion.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/useText.ts';

/** A quiet line when the server has newer data than the figures on the screen; loading them is the reader's choice. */
export function StaleNotice({ shown }: { shown: number | undefined }) {
  const text = useText();
  const format = useFormat();
  const client = useQueryClient();
  const newest = useSyncExternalStore(subscribeVersion, newestVersion, newestVersion);
  if (shown === undefined || newest <= shown) return null;
  return (
    <p className="stale" role="status">
      {text.state.stale(format.integer(shown), format.integer(newest))}{' '}
      <button type="button" className="link-button" onClick={() => void client.invalidateQueries()}>
        {text.state.loadNewest}
      </button>
    </p>
  );
}
