import { useLayoutEffect, useRef, useState } from 'react';
import { isTileSet, type MapPicture } from '../../../map/mapTypes.ts';
import { mixPainting } from './mixPainting.ts';

const FADE_MS = 700;
/** More areas than these are not painted anew for every frame. */
const MOST = 600;

/** A picture whose colours fade from those of the last one, where both show the same areas; at once for who wants no motion. */
export function useFadedPicture(picture: MapPicture | null): MapPicture | null {
  const [shown, setShown] = useState(picture);
  const last = useRef(picture);
  useLayoutEffect(() => {
    const from = last.current;
    const show = (next: MapPicture | null) => {
      last.current = next;
      setShown(next);
    };
    if (from === picture) return;
    if (!from || !picture || !canFade(from, picture)) return show(picture);
    let frame = 0;
    const start = performance.now();
    const step = (now: number) => {
      const t = Math.min(1, Math.max(0, (now - start) / FADE_MS));
      show(t >= 1 ? picture : { ...picture, painting: mixPainting(from.painting, picture.painting, t * t * (3 - 2 * t)) });
      if (t < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [picture]);
  return shown;
}

const canFade = (from: MapPicture, to: MapPicture): boolean =>
  from.areas.id === to.areas.id &&
  !isTileSet(to.areas) &&
  to.painting.size <= MOST &&
  !matchMedia('(prefers-reduced-motion: reduce)').matches;
