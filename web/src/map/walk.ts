import type { Point } from './projection.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Arrow keys of the keyboard. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The area an arrow key leads to: the nearest one in that direction, where distance across the direction counts double.
 * Works over the sea as over land. Points within 60 degrees of the direction come first; if there are none, any point
 * strictly ahead. Null when nothing lies ahead. Points are in units (y to the south).
 */
export function areaInDirection(points: ReadonlyMap<string, Point>, from: string, direction: Direction): string | null {
  const start = points.get(from);
  if (!start) return null;
  const nearest = (maxSlope: number): string | null => {
    let best: string | null = null;
    let bestCost = Infinity;
    for (const [code, point] of points) {
      if (code === from) continue;
      const dx = point[0] - start[0];
      const dy = point[1] - start[1];
      const along = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
      const across = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
      if (along <= 0 || across > along * maxSlope) continue;
      const cost = along + across * 2;
      if (cost < bestCost) {
        bestCost = cost;
        best = code;
      }
    }
    return best;
  };
  return nearest(Math.sqrt(3)) ?? nearest(Infinity);
}

/** Where a walk starts when nothing is selected: the area nearest to the middle of the picture. */
export function areaNearest(points: ReadonlyMap<string, Point>, centre: Point): string | null {
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const [code, point] of points) {
    const distance = (point[0] - centre[0]) ** 2 + (point[1] - centre[1]) ** 2;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = code;
    }
  }
  return best;
}
