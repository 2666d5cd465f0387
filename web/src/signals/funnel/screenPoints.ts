import type { Point } from '../../map/projection.ts';

/** A point of the funnel on the screen, in CSS pixels of the plot. */
export interface ScreenPoint {
  code: string;
  at: Point;
}

/** A rectangle as it was dragged: any two opposite corners. */
export type Drag = readonly [Point, Point];

/** The point nearest to a place and within reach (pixels), or null. Of points at the same distance the first. */
export function pointNear(points: readonly ScreenPoint[], [x, y]: Point, reach: number): ScreenPoint | null {
  let best: ScreenPoint | null = null;
  let least = reach * reach;
  for (const point of points) {
    const distance = (point.at[0] - x) ** 2 + (point.at[1] - y) ** 2;
    if (distance < least || (distance === least && best === null)) {
      best = point;
      least = distance;
    }
  }
  return best;
}

/** Codes of the points inside a dragged rectangle, its edges included. */
export function codesIn(points: readonly ScreenPoint[], [a, b]: Drag): Set<string> {
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const inside = points.filter(({ at: [x, y] }) => x >= left && x <= right && y >= top && y <= bottom);
  return new Set(inside.map((p) => p.code));
}

/**
 * The point an arrow key leads to: left and right go by size, up and down by rate (both as drawn); at an end it stays. From nowhere
 * the walk starts at the highest point. Null when there are no points or the key is no arrow.
 */
export function pointForKey(points: readonly ScreenPoint[], from: string | null, key: string): string | null {
  const along = key === 'ArrowLeft' || key === 'ArrowRight' ? 0 : key === 'ArrowUp' || key === 'ArrowDown' ? 1 : null;
  if (along === null || points.length === 0) return null;
  const across = along === 0 ? 1 : 0;
  const order = [...points].sort(
    (a, b) => a.at[along] - b.at[along] || a.at[across] - b.at[across] || (a.code < b.code ? -1 : 1),
  );
  const here = order.findIndex((p) => p.code === from);
  if (here === -1) return points.reduce((high, p) => (p.at[1] < high.at[1] ? p : high)).code;
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  return order[Math.min(order.length - 1, Math.max(0, here + step))]?.code ?? null;
}
