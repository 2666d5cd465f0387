import type { Point } from './projection.ts';

/** A row of symbols that wants to stand at a point; `width` and all places in CSS pixels. */
export interface SymbolRow {
  key: string;
  /** Centre of the row. */
  at: Point;
  width: number;
  /** Places inside its own area, the best first; without any it stands near `at`. */
  inside?: readonly Point[];
}

/** Height of a row, CSS pixels. */
export const ROW = 16;
/** Where a row goes when its own place is taken: above, below, further away. */
const STEPS = [0, -1, 1, -2, 2, -3, 3];

/**
 * Centres of the rows such that as few as possible lie over each other: each in its turn takes the first free place inside its area, or
 * the nearest free place above or below its own; where none is free it stays. The order of `rows` decides, so the same map looks the same again.
 */
export function placeSymbols(rows: readonly SymbolRow[]): Map<string, Point> {
  const taken: { left: number; right: number; top: number }[] = [];
  const places = new Map<string, Point>();
  for (const { key, at, width, inside = [] } of rows) {
    const [first] = inside;
    const [x, y] = first ?? at;
    const tries = [...inside, ...(first ? [] : STEPS.map((s): Point => [x, y + s * ROW]))];
    const free = tries.find(([cx, cy]) =>
      taken.every((t) => t.left >= cx + width / 2 || t.right <= cx - width / 2 || Math.abs(t.top - cy) >= ROW),
    );
    const [px, py] = free ?? [x, y];
    taken.push({ left: px - width / 2, right: px + width / 2, top: py });
    places.set(key, [px, py]);
  }
  return places;
}
