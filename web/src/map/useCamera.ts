import { useCallback, useEffect, useRef, useState } from 'react';
import { type Bounds, type Camera, fitBounds, type Padding, type Size } from './projection.ts';

/**
 * The camera of a map that shows `bounds`. New bounds refit the picture again; a new size fits again only while the
 * reader has not moved the picture. `padding` is the room kept free around it.
 * `onFit` is told the camera when a refit happens after the first.
 */
export function useCamera(bounds: Bounds, size: Size, padding: Padding, onFit: (camera: Camera, animate: boolean) => void) {
  const [camera, setCamera] = useState<Camera>(() => fitBounds(bounds, size, padding));
  const moved = useRef(false);
  const fitted = useRef({ bounds, size });
  const tell = useRef(onFit);
  tell.current = onFit;

  const refit = useCallback(
    (animate: boolean) => {
      moved.current = false;
      const next = fitBounds(bounds, size, padding);
      setCamera(next);
      tell.current(next, animate);
    },
    [bounds, size, padding],
  );

  useEffect(() => {
    const last = fitted.current;
    if (last.bounds === bounds && last.size === size) return;
    fitted.current = { bounds, size };
    if (last.bounds !== bounds) refit(true);
    else if (!moved.current) refit(false);
  }, [bounds, size, refit]);

  const move = useCallback((next: Camera, byReader: boolean) => {
    if (byReader) moved.current = true;
    setCamera(next);
  }, []);

  return { camera, move, refit };
}
