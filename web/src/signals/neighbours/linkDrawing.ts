import type { LonLat, Point } from '../../map/projection.ts';
import { project } from '../../map/projection.ts';
import type { ShapeSet } from '../../map/shapes.ts';
import type { Link } from './useNeighbours.ts';

/** A link as a line between two areas, in units of the projection. */
export interface DrawnLink {
  key: string;
  kind: Link['kind'];
  inside: boolean;
  from: Point;
  to: Point;
}

/** Where an area is: its label point, the one listed for its level, or the middle of its box. Null for an area without a shape. */
export function placeOf(code: string, shapes: ShapeSet, points: ReadonlyMap<string, LonLat> | undefined): Point | null {
  const shape = shapes.shapes.get(code);
  const known = shape?.label ?? points?.get(code);
  if (known) return project(known);
  return shape ? [(shape.box[0] + shape.box[2]) / 2, (shape.box[1] + shape.box[3]) / 2] : null;
}

/** The links whose two areas have a place. Those removed come last, so that they lie on top. */
export function drawnLinks(links: readonly Link[], placeOfArea: (code: string) => Point | null): DrawnLink[] {
  const drawn = links.flatMap(({ from, to, kind, inside }): DrawnLink[] => {
    const [a, b] = [placeOfArea(from), placeOfArea(to)];
    return a && b ? [{ key: `${from}-${to}`, kind, inside, from: a, to: b }] : [];
  });
  return drawn.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly Link['kind'][] = ['land', 'sea', 'tambahan', 'dihapus'];

/** The other end of each link of an area, by name. */
export function linksOfArea(
  links: readonly Link[],
  code: string,
  nameOf: (code: string) => string,
): { link: Link; other: string }[] {
  return links
    .filter((l) => l.from === code || l.to === code)
    .map((link) => ({ link, other: link.from === code ? link.to : link.from }))
    .sort((a, b) => nameOf(a.other).localeCompare(nameOf(b.other), 'id'));
}
