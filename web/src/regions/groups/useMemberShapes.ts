import type { Shape, ShapeSet } from '../../map/shapes.ts';
import { useNationalShapes, useProvinceShapes } from '../queries.ts';
import { neighbourCodes } from './neighbourCodes.ts';

/** An area that is drawn, with the arcs it is made of. */
export interface DrawnShape {
  shape: Shape;
  arcs: ShapeSet['arcs'];
}

export interface MemberShapes {
  members: DrawnShape[];
  /** Areas around them, kecamatan or kabupaten/kota; null until they are there. */
  ground: ShapeSet | null;
  /** Land neighbours of the members at each one's own level. */
  neighbours: { code: string; name: string }[];
}

/**
 * Shapes of the members of a group. Kecamatan come from the file of the first province that has any; where that does not reach, the
 * kabupaten/kota around stands in, as for villages their kecamatan.
 */
export function useMemberShapes(codes: readonly string[]): MemberShapes {
  const national = useNationalShapes().data;
  const fine = codes.find((code) => code.length > 5)?.slice(0, 2) ?? null;
  const file = useProvinceShapes(fine);
  const province = file.data;
  const found = new Map<string, DrawnShape>();
  for (const code of codes) {
    // While the file is on its way nothing stands in for what it will bring.
    if (code.length > 5 && code.startsWith(fine ?? '-') && file.isPending) continue;
    const sets = [province?.kecamatan, national?.kabkota, national?.provinsi];
    const known = (at: string) => sets.find((set) => set?.shapes.has(at));
    const at = [code.slice(0, 8), code.slice(0, 5)].find((c) => known(c) !== undefined) ?? code;
    const set = known(at);
    const shape = set?.shapes.get(at);
    if (set && shape) found.set(at, { shape, arcs: set.arcs });
  }
  const ofLength = (length: number) => codes.filter((code) => code.length === length);
  const near = (set: ShapeSet | undefined, length: number) => (set ? neighbourCodes(set, ofLength(length)) : []);
  const neighbours = [...near(province?.kecamatan, 8), ...near(national?.kabkota, 5), ...near(national?.provinsi, 2)];
  const ground = fine === null ? national?.kabkota : (province?.kecamatan ?? national?.kabkota);
  return { members: [...found.values()], ground: ground ?? null, neighbours };
}
