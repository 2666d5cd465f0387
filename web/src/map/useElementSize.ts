import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from './projection.ts';

/** Size of an element in CSS pixels, null before it is known; the object changes only when a side does. */
export function useElementSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) =>
        old && old.width === width && old.height === height ? old : width > 0 && height > 0 ? { width, height } : old,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
