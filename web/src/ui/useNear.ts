import { type RefObject, useEffect, useState } from 'react';

/** What a reader does first: from then on everything may be fetched, so that it is there for searching, printing and reading aloud. */
const DEEDS = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'beforeprint'];

/**
 * True once `place` has come within `margin` of the view, and for good. With `orDeed`, also once the reader has done anything at all
 * on the page: then the first picture is there and nothing is waited for.
 */
export function useNear(place: RefObject<Element | null>, margin: string, orDeed = false): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || near) return;
    const come = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && come(), {
      rootMargin: margin,
    });
    observer.observe(element);
    if (orDeed) for (const deed of DEEDS) addEventListener(deed, come, { passive: true });
    return () => {
      observer.disconnect();
      for (const deed of DEEDS) removeEventListener(deed, come);
    };
  }, [place, near, margin, orDeed]);
  return near;
}
