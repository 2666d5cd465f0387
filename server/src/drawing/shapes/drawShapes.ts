import type { Topology } from 'topojson-specification';
import { type Outline, outlinesOf, projectArc } from './outlines.ts';

/** One area of a drawn map, in whole units of its picture. */
export interface DrawnArea {
  code: string;
  /** SVG path data; empty when the area is smaller than a unit: then only its marker is seen. */
  d: string;
  /** A point for the keyboard walk and for a marker: the middle of its largest piece. */
  x: number;
  y: number;
  /** Too small to be found or hit: draw a marker at its point. */
  tiny: boolean;
}

export interface DrawnMap {
  width: number;
  height: number;
  areas: DrawnArea[];
}

type Point = readonly [number, number];

/** Longest sides of a picture in units. A unit is about a CSS pixel of a wide column, so whole units are fine enough. */
const DEFAULT_BOX = { width: 720, height: 520 };
const MARGIN = 6;
/** An area whose larger side is below this many units gets a marker. */
const TINY = 7;
/** Islets of less than this many square units are left out, save the largest piece of an area. */
const ISLET = 1.5;

/**
 * Areas of one object of a topology as SVG paths that fit into `box` (units; the picture is as small as the areas need). `keep` limits the
 * areas. Points are rounded to whole units along shared arcs, so that neighbours round alike and no crack opens. Null when nothing is drawn.
 */
export function drawShapes(
  topology: Topology,
  object: string,
  keep: (code: string) => boolean = () => true,
  box: { width: number; height: number } = DEFAULT_BOX,
): DrawnMap | null {
  const outlines = outlinesOf(topology, object).filter(({ code }) => keep(code));
  const used = new Set(outlines.flatMap(({ rings }) => rings.flat().map(own)));
  const arcs = new Map([...used].map((index) => [index, projectArc(topology, index)]));
  const [left, top, right, bottom] = boundsOf(landOf(outlines, arcs));
  if (!(right > left) || !(bottom > top)) return null;
  const scale = Math.min((box.width - 2 * MARGIN) / (right - left), (box.height - 2 * MARGIN) / (bottom - top));
  const whole = new Map(
    [...arcs].map(([index, points]) => [
      index,
      rounded(points.map(([x, y]) => [MARGIN + (x - left) * scale, MARGIN + (y - top) * scale] as const)),
    ]),
  );
  const width = Math.ceil((right - left) * scale) + 2 * MARGIN;
  const height = Math.ceil((bottom - top) * scale) + 2 * MARGIN;
  return {
    width,
    height,
    areas: outlines.map((outline) => drawArea(outline, whole, width, height)),
  };
}

/** Islets below this share of the whole land do not make the picture larger; far off, they are left out of it. */
const FAR_ISLET = 0.0005;

/** The pieces of land that a picture must hold: the largest of every area, and all that are not islets. */
function landOf(outlines: readonly Outline[], arcs: ReadonlyMap<number, Point[]>): Point[][] {
  const areas = outlines.map(({ rings }) =>
    rings
      .map((ring) => joined(ring, arcs))
      .map((points) => ({ points, size: Math.abs(areaOf(points)) }))
      .sort((a, b) => b.size - a.size),
  );
  const whole = areas.flat().reduce((sum, { size }) => sum + size, 0);
  return areas.flatMap((pieces) =>
    pieces.filter(({ size }, i) => i === 0 || size >= whole * FAR_ISLET).map(({ points }) => points),
  );
}

const own = (index: number) => (index < 0 ? ~index : index);

function boundsOf(arcs: Iterable<readonly Point[]>): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of arcs)
    for (const [x, y] of arc) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** Whole points without repetitions and without points on a straight line between their neighbours; the ends stay. */
function rounded(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [px, py] of points) {
    const point: Point = [Math.round(px), Math.round(py)];
    const last = kept.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    const before = kept.at(-2);
    if (before && last && cross(before, last, point) === 0 && ahead(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const cross = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const ahead = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;

function drawArea({ code, rings }: Outline, arcs: ReadonlyMap<number, Point[]>, width: number, height: number): DrawnArea {
  const pieces = rings
    .map((ring) => joined(ring, arcs))
    .map((points) => ({ points, size: Math.abs(areaOf(points)) }))
    .sort((a, b) => b.size - a.size);
  const largest = pieces[0]?.points ?? [];
  const [left, top, right, bottom] = boundsOf([largest]);
  return {
    code,
    d: pieces
      .filter(
        ({ size, points }, i) => points.length > 2 && size > 0 && (i === 0 || (size >= ISLET && isInside(points, width, height))),
      )
      .map(({ points }) => pathOf(points))
      .join(''),
    x: Math.round((left + right) / 2),
    y: Math.round((top + bottom) / 2),
    tiny: Math.max(right - left, bottom - top) < TINY,
  };
}

const isInside = (points: readonly Point[], width: number, height: number) =>
  points.every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);

function joined(ring: readonly number[], arcs: ReadonlyMap<number, Point[]>): Point[] {
  const points: Point[] = [];
  for (const index of ring) {
    const arc = arcs.get(own(index)) ?? [];
    for (const point of index < 0 ? [...arc].reverse() : arc) {
      const last = points.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
    }
  }
  return points;
}

/** Twice the signed area would do for comparing; this is the area in square units. */
function areaOf(points: readonly Point[]): number {
  let sum = 0;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length] ?? a;
    sum += a[0] * b[1] - b[0] * a[1];
  }
  return sum / 2;
}

/** Closed path with relative steps, the shortest form of whole numbers. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let [x, y] = first;
  let path = `M${x},${y}l`;
  let separator = '';
  for (const [nx, ny] of rest) {
    if (nx === first[0] && ny === first[1] && rest.at(-1)?.[0] === nx && rest.at(-1)?.[1] === ny && nx === x && ny === y)
      continue;
    const [dx, dy] = [nx - x, ny - y];
    path += `${dx < 0 ? '' : separator}${dx}${dy < 0 ? '' : ' '}${dy}`;
    separator = ' ';
    [x, y] = [nx, ny];
  }
  return `${path}z`;
}
