import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type RowWindow, rowWindow, scrollToRow } from './rowWindow.ts';

/** Row height in CSS pixels; coarse pointers get taller rows. The style sheet uses the same two numbers. */
export const ROW_HEIGHT = { fine: 30, coarse: 40 } as const;

const rowHeight = () => (matchMedia('(pointer: coarse)').matches ? ROW_HEIGHT.coarse : ROW_HEIGHT.fine);

/** Follows a scroller and says which of `count` rows are in view. The head of the table is sticky and covers one row. */
export function useRowWindow(count: number): {
  scroller: RefObject<HTMLDivElement | null>;
  view: RowWindow;
  scrollTo(index: number): void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ scrollTop: 0, viewport: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setPlace({ scrollTop: element.scrollTop, viewport: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const scrollTo = useCallback((index: number) => {
    const element = scroller.current;
    if (!element) return;
    const height = rowHeight();
    const viewport = element.clientHeight - height;
    element.scrollTop = scrollToRow({ index, scrollTop: element.scrollTop, viewport, rowHeight: height });
  }, []);
  return { scroller, view: rowWindow({ ...place, rowHeight: rowHeight(), count }), scrollTo };
}
