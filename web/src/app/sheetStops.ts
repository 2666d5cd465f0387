export type Stop = 'peek' | 'half' | 'full';
export const STOPS: readonly Stop[] = ['peek', 'half', 'full'];

/** Height of the lowered sheet, CSS pixels. */
export const PEEK = 92;

/** Height of the sheet at a stop, in a window of this height. */
export function stopHeight(stop: Stop, windowHeight: number): number {
  if (stop === 'peek') return PEEK;
  return Math.round(windowHeight * (stop === 'half' ? 0.55 : 0.92));
}

/** Where a dragged sheet comes to rest: a fast flick goes one stop on, a slow drag to the nearest. `speed` in px/ms, up positive. */
export function restingStop(height: number, speed: number, windowHeight: number): Stop {
  const heights = STOPS.map((s) => stopHeight(s, windowHeight));
  if (Math.abs(speed) > 0.5) {
    const ahead = speed > 0 ? heights.findIndex((h) => h > height) : heights.findLastIndex((h) => h < height);
    return STOPS[ahead === -1 ? (speed > 0 ? STOPS.length - 1 : 0) : ahead] ?? 'peek';
  }
  let nearest = 0;
  for (const [i, h] of heights.entries()) if (Math.abs(h - height) < Math.abs((heights[nearest] ?? 0) - height)) nearest = i;
  return STOPS[nearest] ?? 'peek';
}
