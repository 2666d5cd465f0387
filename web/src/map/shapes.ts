import type { Arc, GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Bounds, type Box, type LonLat, type Point, project, unproject } from './projection.ts';

/** One area's outline. Rings are lists of arcs of the topology, so neighbours share their border exactly. */
export interface Shape {
  code: string;
  name: string;
  rings: readonly (readonly number[])[];
  box: Box;
  /** A point well inside, where the file carries one. */
  label: LonLat | null;
}

/** A drawn level: decoded once when the file arrives, then only read. */
export interface ShapeSet {
  /** Unique among the sets of the application; also the id of the map source. */
  id: string;
  /** Name of the object in the topology. */
  object: string;
  /** Kept for the interactive map, which wants GeoJSON; null for merged sets, which only the drawing shows. */
  topology: Topology | null;
  shapes: ReadonlyMap<string, Shape>;
  /** Projected arcs in units, `x,y,x,y,…`. */
  arcs: readonly Float64Array[];
}

/**
 * Decodes one object of a TopoJSON topology. Geometry ids become codes; geometries without an id or without rings are skipped.
 * Arcs are projected once per topology: pass the arcs of another set of the same topology to share them.
 */
export function decodeShapes(id: string, topology: Topology, object: string, shared?: readonly Float64Array[]): ShapeSet {
  const arcs = shared ?? topology.arcs.map((arc) => projectArc(topology, arc));
  const shapes = new Map<string, Shape>();
  const collection = topology.objects[object] as GeometryCollection | undefined;
  for (const geometry of collection?.geometries ?? []) {
    const rings = ringsOf(geometry);
    if (geometry.id === undefined || rings.length === 0) continue;
    const code = String(geometry.id);
    const { name, label } = (geometry.properties ?? {}) as { name?: unknown; label?: unknown };
    shapes.set(code, {
      code,
      name: typeof name === 'string' ? name : code,
      rings,
      box: boxOf(rings, arcs),
      label: isLonLat(label) ? label : null,
    });
  }
  return { id, object, topology, shapes, arcs };
}

/** Several sets as one, for drawing only; arcs are renumbered. */
export function mergeShapes(id: string, sets: readonly ShapeSet[]): ShapeSet {
  const arcs: Float64Array[] = [];
  const shapes = new Map<string, Shape>();
  for (const set of sets) {
    const offset = arcs.length;
    arcs.push(...set.arcs);
    for (const [code, shape] of set.shapes) {
      const rings = shape.rings.map((ring) => ring.map((i) => (i < 0 ? ~(~i + offset) : i + offset)));
      shapes.set(code, { ...shape, rings });
    }
  }
  return { id, object: '', topology: null, shapes, arcs };
}

/**
 * SVG path data in units. Points closer to the last drawn one than `tolerance` units are left out, per arc, so that
 * neighbours leave out the same points and no crack opens; ends of arcs always stay.
 */
export function pathOf(shape: Shape, arcs: readonly Float64Array[], tolerance: number): string {
  const cell = Math.max(1, tolerance);
  let path = '';
  for (const ring of shape.rings) {
    const steps: string[] = [];
    let start = '';
    let x = 0;
    let y = 0;
    for (const index of ring) {
      const arc = arcs[index < 0 ? ~index : index];
      if (!arc) continue;
      for (const [px, py] of thin(arc, cell, index < 0)) {
        const ix = Math.round(px);
        const iy = Math.round(py);
        if (start === '') start = `M${ix},${iy}l`;
        else if (ix !== x || iy !== y) steps.push(`${ix - x},${iy - y}`);
        x = ix;
        y = iy;
      }
    }
    // An island that has shrunk to a point or a line has no area to draw; tiny areas have markers.
    if (steps.length > 2) path += `${start}${steps.join(' ')}z`;
  }
  return path;
}

/**
 * SVG path data of the lines between areas of a set, without the coast: a line round every small island would cover it.
 */
export function bordersPath(set: ShapeSet, tolerance: number): string {
  const cell = Math.max(1, tolerance);
  const users = new Map<number, string>();
  let path = '';
  for (const { code, rings } of set.shapes.values()) {
    for (const index of rings.flat()) {
      const own = index < 0 ? ~index : index;
      const other = users.get(own);
      users.set(own, code);
      const arc = set.arcs[own];
      if (other === undefined || other === code || !arc) continue;
      path += `M${thin(arc, cell, false)
        .map(([x, y]) => `${Math.round(x)},${Math.round(y)}`)
        .join('L')}`;
    }
  }
  return path;
}

/** Bounds in degrees of some shapes, or null when there are none. */
export function boundsOf(shapes: Iterable<Shape>): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of shapes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  if (left > right) return null;
  const [west, north] = unproject([left, top]);
  const [east, south] = unproject([right, bottom]);
  return [west, south, east, north];
}

/** Longer side of a shape in units; what decides whether it needs a marker to be found. */
export function extentOf(shape: Shape): number {
  return Math.max(shape.box[2] - shape.box[0], shape.box[3] - shape.box[1]);
}

function isLonLat(value: unknown): value is LonLat {
  return Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === 'number' && Number.isFinite(v));
}

function projectArc(topology: Topology, arc: Arc): Float64Array {
  const out = new Float64Array(arc.length * 2);
  const { transform } = topology;
  let x = 0;
  let y = 0;
  for (const [i, position] of arc.entries()) {
    const [a = 0, b = 0] = position;
    x = transform ? x + a : a;
    y = transform ? y + b : b;
    const lon = transform ? x * transform.scale[0] + transform.translate[0] : x;
    const lat = transform ? y * transform.scale[1] + transform.translate[1] : y;
    const [px, py] = project([lon, lat]);
    out[i * 2] = px;
    out[i * 2 + 1] = py;
  }
  return out;
}

function ringsOf(geometry: GeometryObject): number[][] {
  if (geometry.type === 'Polygon') return geometry.arcs;
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat();
  return [];
}

function boxOf(rings: readonly (readonly number[])[], arcs: readonly Float64Array[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const index of ring) {
      const arc = arcs[index < 0 ? ~index : index];
      if (!arc) continue;
      for (let i = 0; i < arc.length; i += 2) {
        const x = arc[i] ?? 0;
        const y = arc[i + 1] ?? 0;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
  }
  return [left, top, right, bottom];
}

/** Thinned in the arc's own direction and reversed afterwards: both sides of a border keep the same points. */
function thin(arc: Float64Array, cell: number, reversed: boolean): Point[] {
  const points: Point[] = [];
  const last = arc.length - 2;
  for (let i = 0; i <= last; i += 2) {
    const point: Point = [arc[i] ?? 0, arc[i + 1] ?? 0];
    const previous = points.at(-1);
    const near = previous && Math.abs(point[0] - previous[0]) < cell && Math.abs(point[1] - previous[1]) < cell;
    if (!near || i === last) points.push(point);
  }
  return reversed ? points.reverse() : points;
}
