import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { rowForKey } from './rowKeys.ts';

interface RowKeysInput {
  rows: readonly { code: string }[];
  selected: string | null;
  scroller: RefObject<HTMLDivElement | null>;
  scrollTo(index: number): void;
  onSelect(code: string): void;
  onOpen(code: string): void;
}

const PAGE = 10;

/**
 * Roving focus over rows of which only some are drawn: exactly one row can be tabbed to (the last focused one, else the
 * selected one, else the first). Enter selects, Enter on the selected row or the right arrow opens it. A selection made
 * elsewhere scrolls into view without taking the focus.
 */
export function useRowKeys({ rows, selected, scroller, scrollTo, onSelect, onOpen }: RowKeysInput) {
  const [wanted, setActive] = useState<string | null>(null);
  const moveFocus = useRef(false);
  const known = (code: string | null) => code !== null && rows.some((r) => r.code === code);
  const active = known(wanted) ? wanted : known(selected) ? selected : (rows[0]?.code ?? null);

  useEffect(() => {
    const index = rows.findIndex((r) => r.code === selected);
    if (index >= 0) scrollTo(index);
  }, [rows, selected, scrollTo]);

  // The row is drawn only after the scroll position has been rendered, so every render tries until it is there.
  useLayoutEffect(() => {
    if (!moveFocus.current || active === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-code="${active}"]`);
    if (!row) return;
    moveFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement) || active === null || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const index = rows.findIndex((r) => r.code === active);
    if (event.key === 'Enter' || event.key === ' ') {
      if (event.key === 'Enter' && active === selected) onOpen(active);
      else onSelect(active);
    } else if (event.key === 'ArrowRight') onOpen(active);
    else {
      const next = rowForKey(event.key, index, rows.length, PAGE);
      const code = next === null ? undefined : rows[next]?.code;
      if (next === null || code === undefined) return;
      moveFocus.current = true;
      setActive(code);
      scrollTo(next);
    }
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}
