import type { AreaFigure } from '@petarawan/server/contract/layers';

/** What is highlighted: `0`, `1` … for classes, the reason for absences, the code for single areas. Empty: nothing. */
export type Brush = ReadonlySet<string>;

export const NO_BRUSH: Brush = new Set();

/** Legend entry an area belongs to. */
export function brushKey(area: Pick<AreaFigure, 'class' | 'absence'>): string {
  return area.class === null ? (area.absence ?? 'tidak_ada_data') : String(area.class);
}

/** Whether an area is highlighted, as itself or by its legend entry. */
export function inBrush(brush: Brush, area: Pick<AreaFigure, 'code' | 'class' | 'absence'>): boolean {
  return brush.has(brushKey(area)) || brush.has(area.code);
}

/** A click: the entry alone; again: nothing. */
export function toggleOnly(brush: Brush, key: string): Brush {
  return brush.size === 1 && brush.has(key) ? NO_BRUSH : new Set([key]);
}

/** A drag or Shift+arrow over classes, in either direction, both ends included. */
export function classRange(from: number, to: number): Brush {
  const [low, high] = from <= to ? [from, to] : [to, from];
  return new Set(Array.from({ length: high - low + 1 }, (_, i) => String(low + i)));
}
