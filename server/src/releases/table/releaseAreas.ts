import { isWithin } from '../../regions/regionCode.ts';
import { NATION, type PlaceCode, type PublicArea } from '../public/contract.ts';
import { placeAround } from '../public/readRelease.ts';
import { compareRows, placeLevel, upToRoot } from './areaTree.ts';

const NATION_NAME = 'Indonesia';

/**
 * The areas of a release: the root, those in force today inside it, down to kecamatan, and every code in `besides` (it has figures, or stood in an earlier release),
 * with all areas around it. Those not in force keep their code; `names` tells what they were called.
 */
export function releaseAreas(
  root: PlaceCode,
  inForce: readonly { code: string; name: string }[],
  besides: Iterable<PlaceCode>,
  names: (code: PlaceCode) => string | undefined,
): PublicArea[] {
  const current = new Map(inForce.map(({ code, name }) => [code, name]));
  const codes = new Set<PlaceCode>([root]);
  for (const code of [...current.keys(), ...besides])
    if (root === NATION || isWithin(code, root)) for (const around of upToRoot(code, root)) codes.add(around);
  return [...codes]
    .map(
      (code): PublicArea => ({
        code,
        name: code === NATION ? NATION_NAME : (current.get(code) ?? names(code) ?? code),
        level: placeLevel(code),
        parent: code === root ? null : placeAround(code),
        current: code === NATION || current.has(code),
      }),
    )
    .sort((a, b) => compareRows({ code: a.code, unplaced: false }, { code: b.code, unplaced: false }));
}
