import { type ReactNode, Suspense, useRef } from 'react';
import { useNear } from '../ui/useNear.ts';

/**
 * The end of a profile, fetched when its place comes into view (not just to the edge: the trend above it is still to come) or the
 * reader does anything. Keeps room from the start.
 */
export function LowerDown({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, '-100px', true);
  const room = <div ref={place} className="lower-down" />;
  return near ? <Suspense fallback={room}>{children}</Suspense> : room;
}
