import { type RefObject, useEffect, useState } from 'react';

/** How many issues lie beyond the right edge of a table that scrolls, and a way to them. `shown` is what the table is drawn from. */
export function useHiddenColumns(scroll: RefObject<HTMLElement | null>, shown: unknown): { hidden: number; further(): void } {
  const [hidden, setHidden] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns are measured anew
  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const measure = () => {
      const edge = box.getBoundingClientRect().right;
      // A column that is cut in half counts as one that has to be looked for.
      setHidden(
        [...box.querySelectorAll('thead .matrix-issue')].filter((th) => th.getBoundingClientRect().right > edge + 2).length,
      );
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroll, shown]);
  const further = () => scroll.current?.scrollBy({ left: scroll.current.clientWidth * 0.6 });
  return { hidden, further };
}
