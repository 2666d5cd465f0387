import type { Linework } from './linework.ts';
import { type CellFrame, cellFrame, indexPoints, indexSegments, visitCells } from './segmentIndex.ts';

const ROUNDS_AT_MOST = 12;

/**
 * Snap rounding: splits all segments where they meet, on the integer grid, so that afterwards two
 * segments share at most an end point or are the same segment. Every end point and every rounded
 * crossing is a "hot pixel"; a segment that passes through a hot pixel gets its centre as a vertex
 * (Hobby 1999), hence no vertex moves by more than one grid unit and no new crossing appears.
 * Lines may come to lie close to a vertex afterwards; only one that runs exactly through it is split
 * again. Segments that coincide stay separate entries; `planarGraph` merges them.
 */
export function nodeLinework(work: Linework): Linework {
  let current = work;
  let snap = true;
  for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
    if (current.ax.length === 0) return current;
    const frame = cellFrame(boxOf(current), current.ax.length);
    const crossings = findCrossings(current, frame);
    // Ties in rounding can leave a crossing; then everything is snapped once more.
    snap ||= crossings.x.length > 0;
    const next = splitAtPoints(current, frame, crossings, snap);
    if (next === null) return current;
    current = next;
    snap = false;
  }
  throw new Error('snap rounding did not settle');
}

/** Splits segments at points whose pixel they pass (`snap`) or that they run through exactly; null when nothing was split. */
function splitAtPoints(work: Linework, frame: CellFrame, crossings: Points, snap: boolean): Linework | null {
  const { ax, ay, bx, by } = work;
  const count = ax.length;
  const hot = uniquePoints([ax, bx, crossings.x], [ay, by, crossings.y]);
  const pixels = indexPoints(frame, hot.x, hot.y);
  const out: Linework = { ax: [], ay: [], bx: [], by: [], left: [], right: [] };
  let splits = 0;
  const onSegment: number[] = [];
  const meets = snap ? passesPixel : runsThrough;
  for (let i = 0; i < count; i += 1) {
    const x0 = ax[i] as number;
    const y0 = ay[i] as number;
    const x1 = bx[i] as number;
    const y1 = by[i] as number;
    const dx = x1 - x0;
    const dy = y1 - y0;
    onSegment.length = 0;
    const lowX = Math.min(x0, x1) - 0.5;
    const highX = Math.max(x0, x1) + 0.5;
    const lowY = Math.min(y0, y1) - 0.5;
    const highY = Math.max(y0, y1) + 0.5;
    visitCells(frame, x0, y0, x1, y1, (cell) => {
      const end = pixels.start[cell + 1] as number;
      for (let k = pixels.start[cell] as number; k < end; k += 1) {
        const p = pixels.items[k] as number;
        const px = hot.x[p] as number;
        const py = hot.y[p] as number;
        if (px < lowX || px > highX || py < lowY || py > highY) continue;
        if ((px === x0 && py === y0) || (px === x1 && py === y1)) continue;
        if (meets(x0, y0, dx, dy, px, py)) onSegment.push(p);
      }
    });
    if (onSegment.length === 0) {
      push(out, x0, y0, x1, y1, work.left[i] as number, work.right[i] as number);
      continue;
    }
    splits += 1;
    onSegment.sort((p, q) => along(hot, p, x0, y0, dx, dy) - along(hot, q, x0, y0, dx, dy) || p - q);
    let fromX = x0;
    let fromY = y0;
    for (const p of onSegment) {
      push(out, fromX, fromY, hot.x[p] as number, hot.y[p] as number, work.left[i] as number, work.right[i] as number);
      fromX = hot.x[p] as number;
      fromY = hot.y[p] as number;
    }
    push(out, fromX, fromY, x1, y1, work.left[i] as number, work.right[i] as number);
  }
  return splits === 0 ? null : out;
}

/**
 * Does the segment meet the pixel of (px, py), the unit square around it with its left and lower side? Exact; the box
 * test came before. A line that only touches the square counts by
 * the corner or side it touches.
 */
function passesPixel(x0: number, y0: number, dx: number, dy: number, px: number, py: number): boolean {
  const centre = 2 * (dx * (py - y0) - dy * (px - x0));
  const reach = Math.abs(dx) + Math.abs(dy);
  if (Math.abs(centre) !== reach) return Math.abs(centre) < reach;
  const side = Math.sign(centre);
  const cornerX = dy === 0 ? -1 : side * Math.sign(dy);
  const cornerY = dx === 0 ? -1 : -side * Math.sign(dx);
  return cornerX === -1 && cornerY === -1;
}

/** Does the segment run exactly through (px, py)? */
function runsThrough(x0: number, y0: number, dx: number, dy: number, px: number, py: number): boolean {
  return dx * (py - y0) === dy * (px - x0);
}

function along(hot: Points, p: number, x0: number, y0: number, dx: number, dy: number): number {
  return ((hot.x[p] as number) - x0) * dx + ((hot.y[p] as number) - y0) * dy;
}

function push(out: Linework, x0: number, y0: number, x1: number, y1: number, left: number, right: number): void {
  if (x0 === x1 && y0 === y1) return;
  out.ax.push(x0);
  out.ay.push(y0);
  out.bx.push(x1);
  out.by.push(y1);
  out.left.push(left);
  out.right.push(right);
}

interface Points {
  x: number[];
  y: number[];
}

/** All crossings between interiors of segments, rounded to the grid. */
function findCrossings(work: Linework, frame: CellFrame): Points {
  const { ax, ay, bx, by } = work;
  const index = indexSegments(frame, ax, ay, bx, by);
  const found: Points = { x: [], y: [] };
  const cells = frame.columns * frame.rows;
  for (let cell = 0; cell < cells; cell += 1) {
    const start = index.start[cell] as number;
    const end = index.start[cell + 1] as number;
    for (let m = start; m < end; m += 1) {
      const i = index.items[m] as number;
      const x0 = ax[i] as number;
      const y0 = ay[i] as number;
      const x1 = bx[i] as number;
      const y1 = by[i] as number;
      const dx = x1 - x0;
      const dy = y1 - y0;
      for (let n = m + 1; n < end; n += 1) {
        const j = index.items[n] as number;
        const sideA = dx * ((ay[j] as number) - y0) - dy * ((ax[j] as number) - x0);
        const sideB = dx * ((by[j] as number) - y0) - dy * ((bx[j] as number) - x0);
        if ((sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0) || sideA === 0 || sideB === 0) continue;
        const ex = (bx[j] as number) - (ax[j] as number);
        const ey = (by[j] as number) - (ay[j] as number);
        const otherA = ex * (y0 - (ay[j] as number)) - ey * (x0 - (ax[j] as number));
        const otherB = ex * (y1 - (ay[j] as number)) - ey * (x1 - (ax[j] as number));
        if ((otherA > 0 && otherB > 0) || (otherA < 0 && otherB < 0) || otherA === 0 || otherB === 0) continue;
        const t = otherA / (otherA - otherB);
        found.x.push(Math.round(x0 + t * dx));
        found.y.push(Math.round(y0 + t * dy));
      }
    }
  }
  return found;
}

/** The box around all segments: [minX, minY, maxX, maxY]. */
function boxOf(work: Linework): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < work.ax.length; i += 1) {
    box[0] = Math.min(box[0], work.ax[i] as number, work.bx[i] as number);
    box[1] = Math.min(box[1], work.ay[i] as number, work.by[i] as number);
    box[2] = Math.max(box[2], work.ax[i] as number, work.bx[i] as number);
    box[3] = Math.max(box[3], work.ay[i] as number, work.by[i] as number);
  }
  return box;
}

/** Points of several lists without repeats, sorted by x then y. */
export function uniquePoints(xs: readonly (readonly number[])[], ys: readonly (readonly number[])[]): Points {
  const SHIFT = 2 ** 26;
  const total = xs.reduce((sum, list) => sum + list.length, 0);
  const keys = new Float64Array(total);
  let at = 0;
  xs.forEach((list, k) => {
    const other = ys[k] as readonly number[];
    for (let i = 0; i < list.length; i += 1) {
      keys[at] = (list[i] as number) * SHIFT + (other[i] as number) + SHIFT / 2;
      at += 1;
    }
  });
  keys.sort();
  const result: Points = { x: [], y: [] };
  let last = NaN;
  for (const key of keys) {
    if (key === last) continue;
    last = key;
    const x = Math.floor(key / SHIFT);
    result.x.push(x);
    result.y.push(key - x * SHIFT - SHIFT / 2);
  }
  return result;
}
