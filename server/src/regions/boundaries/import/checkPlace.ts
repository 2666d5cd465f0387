import type { MapLevel } from '../../contract.ts';
import { codeAtLevel } from '../../regionCode.ts';
import type { GridPoint } from '../planar/linework.ts';
import type { UnitMap } from '../unitMap.ts';
import type { Join } from './joinRegions.ts';
import { refuse } from './refuse.ts';

/** Share of regions that may lie where the old map does not expect them before the file is refused. */
const MISPLACED = 0.3;
/** Degrees that a region may lie beside its old place. */
const MARGIN = 0.25;

type Box = [number, number, number, number];

/**
 * Refuses a file whose regions lie elsewhere than on the map so far: codes or names that were mixed up, or a projection
 * that only looks like degrees. Regions the map does not know are not judged.
 */
export function checkPlace(matches: Join['matches'], level: MapLevel, base: UnitMap, nameOf: (code: string) => string): void {
  const boxes = regionBoxes(base, level);
  const judged = matches.filter(({ code }) => boxes.has(code));
  const misplaced = judged.filter(({ feature, code }) => {
    const box = grow(emptyBox(), (feature.polygons ?? []).flat(2) as [number, number][]);
    const old = boxes.get(code) as Box;
    return box[0] > old[2] + MARGIN || box[2] < old[0] - MARGIN || box[1] > old[3] + MARGIN || box[3] < old[1] - MARGIN;
  });
  if (misplaced.length <= MISPLACED * judged.length) return;
  throw refuse(
    `${misplaced.length} dari ${judged.length} wilayah terletak jauh dari tempatnya: kode atau nama tertukar, atau proyeksinya salah.`,
    `${misplaced.length} of ${judged.length} regions lie far from their place: codes or names are mixed up, or the projection is wrong.`,
    misplaced.map(({ feature, code }) => {
      const text = `${code} ${nameOf(code)}`;
      return { where: code, row: feature.row, message: { id: text, en: text } };
    }),
  );
}

const emptyBox = (): Box => [Infinity, Infinity, -Infinity, -Infinity];

function grow(box: Box, points: readonly (readonly number[])[]): Box {
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x as number);
    box[1] = Math.min(box[1], y as number);
    box[2] = Math.max(box[2], x as number);
    box[3] = Math.max(box[3], y as number);
  }
  return box;
}

function regionBoxes(base: UnitMap, level: MapLevel): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const scale = 1 / base.unitsPerDegree;
  for (const { points, left, right } of base.graph.arcs) {
    const degrees = points.map(([x, y]): GridPoint => [x * scale, y * scale]);
    for (const unit of [left, right]) {
      const code = unit < 0 ? null : codeAtLevel(base.codes[unit] as string, level);
      if (code === null) continue;
      const box = boxes.get(code) ?? emptyBox();
      boxes.set(code, grow(box, degrees));
    }
  }
  return boxes;
}
