import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Point, Size } from './projection.ts';

const OFFSET = 14;

/** A small card beside the cursor or the focused area; it turns to the other side before it would leave the map. */
export function HoverCard({ at, size, children }: { at: Point; size: Size; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState({ width: 220, height: 90 });
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    setOwn((old) => (old.width === width && old.height === height ? old : { width, height }));
  });
  const right = at[0] + OFFSET + own.width <= size.width;
  const below = at[1] + OFFSET + own.height <= size.height;
  const x = right ? at[0] + OFFSET : Math.max(4, at[0] - OFFSET - own.width);
  const y = below ? at[1] + OFFSET : Math.max(4, at[1] - OFFSET - own.height);
  return (
    <div
      ref={card}
      className="hover-card"
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
      aria-hidden="true"
    >
      {children}
    </div>
  );
}
