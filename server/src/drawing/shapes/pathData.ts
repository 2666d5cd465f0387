import type { Point } from './rings.ts';

/** Closed path with relative steps, the shortest form of whole numbers. */
export function closedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1);
  const open = last && last[0] === first[0] && last[1] === first[1] ? rest.slice(0, -1) : rest;
  return `M${first[0]},${first[1]}l${steps(first, open)}z`;
}

/** Open line in the same form. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  return first && rest.length > 0 ? `M${first[0]},${first[1]}l${steps(first, rest)}` : '';
}

function steps([x, y]: Point, points: readonly Point[]): string {
  let path = '';
  let separator = '';
  for (const [nx, ny] of points) {
    const [dx, dy] = [nx - x, ny - y];
    path += `${dx < 0 ? '' : separator}${dx}${dy < 0 ? '' : ' '}${dy}`;
    separator = ' ';
    [x, y] = [nx, ny];
  }
  return path;
}

/** Rings of a path made by `closedPath`, as points. */
export function ringsOfPath(d: string): Point[][] {
  return d
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const [start = '', rest = ''] = part.slice(1).split('l');
      const [x = 0, y = 0] = start.split(',').map(Number);
      const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [[x, y]];
      let at: Point = [x, y];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        at = [at[0] + (numbers[i] ?? 0), at[1] + (numbers[i + 1] ?? 0)];
        points.push(at);
      }
      return points;
    });
}
