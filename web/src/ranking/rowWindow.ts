/** Rows to draw and the empty space above and below them, in pixels. `end` is exclusive. */
export interface RowWindow {
  start: number;
  end: number;
  before: number;
  after: number;
}

/**
 * The rows that are visible in a scroller, with `overscan` rows on both sides. Rows have one height; a scroll position
 * left over from a longer list is pulled back to the end.
 */
export function rowWindow(input: {
  scrollTop: number;
  viewport: number;
  rowHeight: number;
  count: number;
  overscan?: number;
}): RowWindow {
  const { scrollTop, viewport, rowHeight, count, overscan = 8 } = input;
  if (count <= 0) return { start: 0, end: 0, before: 0, after: 0 };
  const top = Math.min(Math.max(0, scrollTop), Math.max(0, count * rowHeight - viewport));
  const start = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((top + viewport) / rowHeight) + overscan);
  return { start, end, before: start * rowHeight, after: (count - end) * rowHeight };
}

/** Scroll position that shows row `index` fully, moving as little as possible. */
export function scrollToRow(input: { index: number; scrollTop: number; viewport: number; rowHeight: number }): number {
  const top = input.index * input.rowHeight;
  const bottom = top + input.rowHeight;
  if (top < input.scrollTop) return top;
  if (bottom > input.scrollTop + input.viewport) return Math.max(0, bottom - input.viewport);
  return input.scrollTop;
}
