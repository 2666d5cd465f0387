import { describe, expect, it } from 'vitest';
import { rowWindow, scrollToRow } from './rowWindow.ts';

describe('rowWindow', () => {
  const base = { viewport: 320, rowHeight: 32, count: 7285, overscan: 2 };

  it('draws a screenful of 7,285 rows and keeps the height of all', () => {
    for (const scrollTop of [0, 5, 31.5, 1000, 7285 * 32, -50]) {
      const w = rowWindow({ ...base, scrollTop });
      expect(w.end - w.start).toBeLessThanOrEqual(15);
      expect(w.before + (w.end - w.start) * 32 + w.after).toBe(7285 * 32);
    }
  });

  it('covers the whole viewport', () => {
    const w = rowWindow({ ...base, scrollTop: 1001 });
    expect(w.start * 32).toBeLessThanOrEqual(1001);
    expect(w.end * 32).toBeGreaterThanOrEqual(1321);
  });

  it('is pulled back when the list became shorter', () => {
    expect(rowWindow({ ...base, count: 3, scrollTop: 90_000 })).toEqual({ start: 0, end: 3, before: 0, after: 0 });
    expect(rowWindow({ ...base, count: 0, scrollTop: 10 })).toEqual({ start: 0, end: 0, before: 0, after: 0 });
  });
});

describe('scrollToRow', () => {
  it('moves only when the row is not fully visible', () => {
    expect(scrollToRow({ index: 3, scrollTop: 0, viewport: 320, rowHeight: 32 })).toBe(0);
    expect(scrollToRow({ index: 10, scrollTop: 0, viewport: 320, rowHeight: 32 })).toBe(32);
    expect(scrollToRow({ index: 1, scrollTop: 100, viewport: 320, rowHeight: 32 })).toBe(32);
  });
});
