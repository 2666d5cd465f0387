import type { Topology } from 'topojson-specification';
import type { JoinedShape } from './joinGeometries.ts';
import { type Outline, outlinesOf, projectArc } from './outlines.ts';
import { closedPath, linePath } from './pathData.ts';
import { areaOf, type Box, boxOf, insidePoint, type Point, wholePoints } from './rings.ts';

/** One area of a drawn map, in whole points of its picture. */
export interface DrawnArea {
  code: string;
  /** SVG path data; empty when the area is smaller than a point: then only its marker is seen. */
  d: string;
  /** A point of its land for the keyboard walk, its name and a marker. */
  x: number;
  y: number;
  /** Size of its largest piece. */
  width: number;
  height: number;
  /** Too small to be found or hit: draw a marker at its point. */
  tiny: boolean;
}

export interface DrawnMap {
  /** In points. */
  width: number;
  height: number;
  /** Points per unit of the picture. */
  detail: number;
  areas: DrawnArea[];
  /** Land around the areas, and lines between areas of the level above; empty when none was asked for. */
  around: string;
  borders: string;
  /** Kilometres per point at the middle of the picture. */
  kmPerPoint: number;
}

/** Areas of one object of a topology. */
export interface ShapeSource {
  topology: Topology;
  object: string;
  /** Limits the areas. */
  keep?(code: string): boolean;
  /** Members of a unit are one. */
  units?: readonly JoinedShape[];
}

export interface Frame {
  /** Longest sides of the picture in units. A unit is about a CSS pixel. */
  width: number;
  height: number;
  /** Points per unit: 1 for a page, more for print. Default 1. */
  detail?: number;
  /** The picture has the size of the frame with the areas in its middle; otherwise it is as small as the areas need. */
  whole?: boolean;
  /** Room round the areas in units. */
  margin?: number;
}

interface Surroundings {
  around?: ShapeSource | null;
  borders?: ShapeSource | null;
}

const PAGE: Frame = { width: 720, height: 520 };
const MARGIN = 6;
/** An area whose larger side is below this many units gets a marker. */
const TINY = 7;
/** Islets of less than this many square units are left out, save the largest piece of an area. */
const ISLET = 1.5;
/** Islets below this share of the whole land do not make the picture larger; far off, they are left out of it. */
const FAR_ISLET = 0.0005;
const KM_PER_DEGREE = 111.32;

/**
 * Areas as SVG paths that fit into a frame. Points are rounded to whole ones along shared arcs, so that neighbours round alike and no crack
 * opens. Null when nothing is drawn.
 */
export function drawShapes(
  sources: readonly ShapeSource[],
  { width, height, detail = 1, whole = false, margin = MARGIN }: Frame = PAGE,
  { around = null, borders = null }: Surroundings = {},
): DrawnMap | null {
  const areas = sources.flatMap(tracedOf);
  const [left, top, right, bottom] = boxOf(landOf(areas));
  if (!(right > left) || !(bottom > top)) return null;
  const edge = margin * detail;
  const [mostX, mostY] = [width * detail, height * detail];
  const scale = Math.min((mostX - 2 * edge) / (right - left), (mostY - 2 * edge) / (bottom - top));
  const [needX, needY] = [Math.ceil((right - left) * scale) + 2 * edge, Math.ceil((bottom - top) * scale) + 2 * edge];
  const size: Box = whole ? [0, 0, Math.round(mostX), Math.round(mostY)] : [0, 0, needX, needY];
  const [shiftX, shiftY] = whole ? [(mostX - needX) / 2, (mostY - needY) / 2] : [0, 0];
  const place = placer(([x, y]) => [edge + shiftX + (x - left) * scale, edge + shiftY + (y - top) * scale]);
  const [, , pictureX, pictureY] = size;
  return {
    width: pictureX,
    height: pictureY,
    detail,
    areas: areas.map((area) => drawArea(area, place, size, detail)),
    around: around ? landPath(tracedOf(around), place, size, detail) : '',
    borders: borders ? bordersPath(tracedOf(borders), place, size) : '',
    kmPerPoint: (KM_PER_DEGREE * cosAt((top + bottom) / 2)) / scale,
  };
}

/** An outline with the topology that its arcs are of. */
interface Traced extends Outline {
  topology: Topology;
}

const tracedOf = ({ topology, object, keep = () => true, units = [] }: ShapeSource): Traced[] =>
  outlinesOf(topology, object, units)
    .filter(({ code }) => keep(code))
    .map((outline) => ({ ...outline, topology }));

const own = (index: number) => (index < 0 ? ~index : index);

/** The ring as points, each arc as `pointsOf` gives it. */
function joined(ring: readonly number[], pointsOf: (arc: number) => readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const index of ring) {
    const arc = pointsOf(own(index));
    for (const point of index < 0 ? [...arc].reverse() : arc) {
      const last = points.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
    }
  }
  return points;
}

const projected = new WeakMap<Topology, Map<number, Point[]>>();

/** An arc in degrees of Mercator; a topology is drawn often. */
function arcOf(topology: Topology, index: number): readonly Point[] {
  const known = projected.get(topology) ?? new Map<number, Point[]>();
  projected.set(topology, known);
  const points = known.get(index) ?? projectArc(topology, index);
  known.set(index, points);
  return points;
}

type Place = (area: Traced, arc: number) => readonly Point[];

/** Arcs in whole points of the picture, each made once. */
function placer(at: (point: Point) => Point): Place {
  const made = new Map<Topology, Map<number, Point[]>>();
  return ({ topology }, index) => {
    const known = made.get(topology) ?? new Map<number, Point[]>();
    made.set(topology, known);
    const points = known.get(index) ?? wholePoints(arcOf(topology, index).map(at));
    known.set(index, points);
    return points;
  };
}

const piecesOf = ({ rings }: Outline, pointsOf: (arc: number) => readonly Point[]) =>
  rings
    .map((ring) => joined(ring, pointsOf))
    .map((points) => ({ points, size: areaOf(points) }))
    .sort((a, b) => b.size - a.size);

/** The pieces of land that a picture must hold: the largest of every area, and all that are not islets. */
function landOf(areas: readonly Traced[]): (readonly Point[])[] {
  const pieces = areas.map((area) => piecesOf(area, (arc) => arcOf(area.topology, arc)));
  const land = pieces.flat().reduce((sum, { size }) => sum + size, 0);
  return pieces.flatMap((list) => list.filter(({ size }, i) => i === 0 || size >= land * FAR_ISLET).map(({ points }) => points));
}

function drawArea(area: Traced, place: Place, [, , width, height]: Box, detail: number): DrawnArea {
  const pieces = piecesOf(area, (arc) => place(area, arc));
  const largest = pieces[0]?.points ?? [];
  const [left, top, right, bottom] = boxOf([largest]);
  const seen = pieces.filter(
    ({ size, points }, i) =>
      points.length > 2 && size > 0 && (i === 0 || (size >= ISLET * detail ** 2 && isInside(points, width, height))),
  );
  const [x, y] = insidePoint(
    largest,
    seen.map(({ points }) => points),
  );
  return {
    code: area.code,
    d: seen.map(({ points }) => closedPath(points)).join(''),
    x,
    y,
    width: right - left,
    height: bottom - top,
    tiny: Math.max(right - left, bottom - top) < TINY * detail,
  };
}

const isInside = (points: readonly Point[], width: number, height: number) =>
  points.every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);

const meets = ([left, top, right, bottom]: Box, [l, t, r, b]: Box) => left <= r && right >= l && top <= b && bottom >= t;

/** All land of a source that reaches into the picture, as one path. */
function landPath(areas: readonly Traced[], place: Place, picture: Box, detail: number): string {
  return areas
    .flatMap((area) => piecesOf(area, (arc) => place(area, arc)))
    .filter(({ points, size }) => points.length > 2 && size >= ISLET * detail ** 2 && meets(boxOf([points]), picture))
    .map(({ points }) => closedPath(points))
    .join('');
}

/** Lines between two areas of a source, without the coast. */
function bordersPath(areas: readonly Traced[], place: Place, picture: Box): string {
  const users = new Map<Topology, Map<number, string>>();
  let path = '';
  for (const area of areas) {
    const known = users.get(area.topology) ?? new Map<number, string>();
    users.set(area.topology, known);
    for (const index of area.rings.flat().map(own)) {
      const other = known.get(index);
      known.set(index, area.code);
      if (other === undefined || other === area.code) continue;
      const points = place(area, index);
      if (meets(boxOf([points]), picture)) path += linePath(points);
    }
  }
  return path;
}

/** Cosine of the latitude of a height in degrees of Mercator, y to the south. */
const cosAt = (y: number) => 1 / Math.cosh((-y * Math.PI) / 180);
