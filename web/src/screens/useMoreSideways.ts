import { type RefObject, useEffect, useRef, useState } from 'react';

/** Less than this hidden is nothing, CSS pixels. */
const SLACK = 4;

/**
 * Whether the row of links inside the element goes on to the left or the right (`''`, `'left'`, `'right'`, `'both'`), for a fade at that edge; the
 * open link is brought into view when `open` changes.
 */
export function useMoreSideways(open: string): { ref: RefObject<HTMLDivElement | null>; more: string } {
  const ref = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has another open link
  useEffect(() => {
    const row = ref.current?.querySelector('ul');
    const link = row?.querySelector('[aria-current]');
    if (!row) return;
    const look = () => {
      const left = row.scrollLeft > SLACK;
      const right = row.scrollLeft + row.clientWidth < row.scrollWidth - SLACK;
      setMore(left && right ? 'both' : left ? 'left' : right ? 'right' : '');
    };
    if (link instanceof HTMLElement && row.scrollWidth > row.clientWidth) {
      const box = link.getBoundingClientRect();
      row.scrollLeft += box.left + box.width / 2 - (row.getBoundingClientRect().left + row.clientWidth / 2);
    }
    look();
    const watch = new ResizeObserver(look);
    watch.observe(row);
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, [open]);
  return { ref, more };
}
