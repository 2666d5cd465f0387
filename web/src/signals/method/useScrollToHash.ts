import { useEffect } from 'react';

/** Shows the place of the page that the address names (`/metode#moran`) once it is there; what arrives late is missed by the browser. */
export function useScrollToHash(ready: boolean): void {
  useEffect(() => {
    if (!ready || location.hash.length < 2) return;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [ready]);
}
