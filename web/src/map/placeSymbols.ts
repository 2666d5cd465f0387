import type { Point } from './projection.ts';

/** A row of symbols that wants to stand at a point; `width` and all places in CSS pixels. */
export interface SymbolRow {
  key: string;
  /** Centre of the row. */
  at: Point;
  width: number;
}

const HEIGHT = 16;
/** Where a row goes when its own place is taken: above, below, further away. */
const STEPS = [0, -1, 1, -2, 2, -3, 3];

/**
 * Centres of the rows such that as few as possible lie over each other: each in its turn takes the nearest free place above or below its
 * own; where none is free it stays. The order of `rows` decides, so the same map looks the same again.
 */
export function placeSymbols(rows: readonly SymbolRow[]): Map<string, Point> {
  const taken: { left: number; right: number; top: number }[] = [];
  const places = new Map<string, Point>();
  for (const { key, at, width } of rows) {
    const [x, y] = at;
    const [left, right] = [x - width / 2, x + width / 2];
    const near = taken.filter((t) => t.left < right && left < t.right);
    const step = STEPS.find((s) => near.every((t) => Math.abs(t.top - (y + s * HEIGHT)) >= HEIGHT)) ?? 0;
    taken.push({ left, right, top: y + step * HEIGHT });
    places.set(key, [x, y + step * HEIGHT]);
  }
  return places;
}
