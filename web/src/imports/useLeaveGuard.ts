import { useEffect, useRef } from 'react';

/** Whether an address is this screen in the same state; another language changes nothing. */
function sameScreen(to: URL): boolean {
  const plain = (url: { pathname: string; search: string }) => {
    const q = new URLSearchParams(url.search);
    q.delete('bahasa');
    return `${url.pathname}?${q}`;
  };
  return to.origin === location.origin && plain(to) === plain(location);
}

/**
 * While `unfinished` is a question, going elsewhere asks it first: inside the product by link or Back, outside by the browser's
 * own words. Browsers without the Navigation API are asked at links.
 */
export function useLeaveGuard(unfinished: string | null): { let(go: () => void): void } {
  const freed = useRef(false);
  useEffect(() => {
    if (unfinished === null) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!freed.current) event.preventDefault();
    };
    const mayGo = () => freed.current || confirm(unfinished);
    const onNavigate = (event: NavigateEvent) => {
      const inside = event.destination.sameDocument || event.canIntercept;
      if (!event.cancelable || !inside || event.hashChange || sameScreen(new URL(event.destination.url))) return;
      // Other documents are asked about by `beforeunload`.
      if (event.destination.sameDocument && !mayGo()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.download !== '' || event.ctrlKey || event.metaKey)
        return;
      if (sameScreen(new URL(link.href)) || mayGo()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('beforeunload', onUnload);
    const { navigation } = globalThis;
    if (navigation) navigation.addEventListener('navigate', onNavigate);
    else document.addEventListener('click', onClick, true);
    return () => {
      removeEventListener('beforeunload', onUnload);
      navigation?.removeEventListener('navigate', onNavigate);
      document.removeEventListener('click', onClick, true);
    };
  }, [unfinished]);
  return {
    /** Goes without asking: the screen itself leads on. */
    let(go) {
      freed.current = true;
      go();
      freed.current = false;
    },
  };
}
