import { useSyncExternalStore } from 'react';
import { useText } from '../text/useText.ts';

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Says that the network is gone and that what is on the screen is the last that came. */
export function OfflineBadge() {
  const text = useText();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <span role="status" className="offline">
      {!online && <span className="badge">{text.state.offline}</span>}
    </span>
  );
}
