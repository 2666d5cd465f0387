import type { ErrorItem } from '../../../errors.ts';
import { overlapAreas } from '../compare/overlapAreas.ts';
import { doubleRingArea, type GridPoint } from '../planar/linework.ts';
import { type ImportedShape, toGridPolygons } from './importedShape.ts';
import type { Join } from './joinRegions.ts';
import { refuse } from './refuse.ts';

/** Fine enough (about 11 m) that rounding does not look like a fault. */
const UNITS_PER_DEGREE = 10_000;
/** Share by which the covered area may differ from what the rings enclose; small knots at a coast are repaired. */
const TOLERANCE = 0.02;

/**
 * Refuses regions whose rings cross themselves so much that nobody can say what is inside: where the area that the rings
 * cover differs from the area they enclose. Regions without any area are refused too. Smaller faults vanish when the
 * lines are noded.
 */
export function checkShapes(matches: Join['matches'], nameOf: (code: string) => string): void {
  const shapes = matches.map(({ feature, code }) => ({
    row: feature.row,
    code,
    polygons: toGridPolygons(feature.polygons ?? [], UNITS_PER_DEGREE),
  }));
  const covered = overlapAreas(
    shapes.map(({ polygons }) => polygons),
    [],
    UNITS_PER_DEGREE,
  ).left;
  const faults = shapes.flatMap(({ row, code, polygons }, i): ErrorItem[] => {
    const enclosed = enclosedArea(polygons);
    const seen = covered[i] as number;
    if (enclosed > 0 && seen > 0 && Math.abs(seen - enclosed) <= TOLERANCE * Math.max(seen, enclosed)) return [];
    const name = `${code} ${nameOf(code)}`;
    return [
      {
        where: code,
        row,
        message: {
          id: `${name}: cincin memotong dirinya sendiri atau tidak punya luas`,
          en: `${name}: rings cross themselves or have no area`,
        },
      },
    ];
  });
  if (faults.length > 0)
    throw refuse(
      'Ada poligon yang memotong dirinya sendiri dan tidak dapat diperbaiki.',
      'There are polygons that cross themselves beyond repair.',
      faults,
    );
}

/** Area inside the first rings less that of the holes, in square degrees of the equal-area cylinder. */
function enclosedArea(polygons: ImportedShape['polygons']): number {
  const radians = Math.PI / 180 / UNITS_PER_DEGREE;
  const equalArea = (ring: readonly GridPoint[]) =>
    Math.abs(doubleRingArea(ring.map(([x, y]): GridPoint => [x, Math.sin(y * radians) / radians]))) / 2;
  const sum = polygons.reduce(
    (total, [shell, ...holes]) => total + equalArea(shell ?? []) - holes.reduce((hole, ring) => hole + equalArea(ring), 0),
    0,
  );
  return sum / UNITS_PER_DEGREE ** 2;
}
