import { levelOf } from '../../regions/regionCode.ts';
import { NATION, type PlaceCode, type PublicArea } from '../public/contract.ts';
import { placeAround } from '../public/readRelease.ts';

/** Level of a place of a release. */
export const placeLevel = (code: PlaceCode): PublicArea['level'] => (code === NATION ? 'nasional' : levelOf(code));

/** True for places whose counts are told by issue and month. */
export const isDetailed = (code: PlaceCode): boolean => code === NATION || levelOf(code) !== 'kecamatan';

/** True for what lies in a place of a release without an area of the next level and is told by issue and month: not so in a kabupaten/kota. */
export const isUnplacedDetailed = (code: PlaceCode): boolean => code === NATION || levelOf(code) === 'provinsi';

/** Key that orders rows: an area, all inside it, then what is placed nowhere inside it. */
const orderKey = (code: PlaceCode, unplaced: boolean) => `${code === NATION ? '' : code}${unplaced ? '~' : ''}`;

/** Order of the rows of every table. */
export function compareRows(a: { code: PlaceCode; unplaced: boolean }, b: { code: PlaceCode; unplaced: boolean }): number {
  const [x, y] = [orderKey(a.code, a.unplaced), orderKey(b.code, b.unplaced)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A place with every place around it up to the root, innermost first. Throws RangeError when it does not lie inside the root. */
export function upToRoot(code: PlaceCode, root: PlaceCode): PlaceCode[] {
  const chain: PlaceCode[] = [];
  for (let at: string | null = code; at !== null; at = placeAround(at)) {
    chain.push(at);
    if (at === root) return chain;
  }
  throw new RangeError(`${code} does not lie in ${root}`);
}

/** Areas of the next level by the area around them. */
export function childrenOf(codes: Iterable<PlaceCode>, root: PlaceCode): Map<PlaceCode, PlaceCode[]> {
  const children = new Map<PlaceCode, PlaceCode[]>();
  for (const code of codes) {
    if (code === root) continue;
    const around = placeAround(code) as PlaceCode;
    const list = children.get(around);
    if (list) list.push(code);
    else children.set(around, [code]);
  }
  return children;
}
