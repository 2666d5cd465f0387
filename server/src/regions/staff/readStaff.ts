import type { Db } from '../../db/database.ts';
import type { Level } from '../contract.ts';
import type { KnownDenominator, NoDenominator } from '../denominatorBook.ts';
import { denominatorFor, denominatorsAt } from '../denominatorFor.ts';
import { levelOf } from '../regionCode.ts';
import { type RegionIndex, regionIndex } from '../regionIndex.ts';
import type { Staff } from './contract.ts';
import { STAFF_NORMS } from './norms.ts';
import type { StaffInArea } from './staffCapacity.ts';

/** Staff of one kind and the units they are there for, of one area. */
export async function staffFor(db: Db, code: string, kind: Staff, election: string): Promise<StaffInArea> {
  const { unit } = STAFF_NORMS[kind];
  return {
    staff: await denominatorFor(db, code, election, kind),
    units: unit === 'kecamatan' ? kecamatanIn(await regionIndex(db), code) : await denominatorFor(db, code, election, unit),
  };
}

/** The same of all areas of a level inside `within` (null = everywhere), by code. */
export async function staffAt(
  db: Db,
  ask: { level: Level; within: string | null; kind: Staff; election: string },
): Promise<Map<string, StaffInArea>> {
  const { unit } = STAFF_NORMS[ask.kind];
  const place = { level: ask.level, within: ask.within, election: ask.election };
  const index = await regionIndex(db);
  const staff = await denominatorsAt(db, { ...place, measure: ask.kind });
  const units = unit === 'kecamatan' ? null : await denominatorsAt(db, { ...place, measure: unit });
  return new Map(
    [...staff].map(([code, own]) => [code, { staff: own, units: units?.get(code) ?? kecamatanIn(index, code) }] as const),
  );
}

/** Kecamatan in an area, as the list of regions has them. */
function kecamatanIn(index: RegionIndex, code: string): KnownDenominator | NoDenominator {
  const level = levelOf(code);
  if (level === 'desa') {
    return {
      reason: { id: 'Panwascam bekerja per kecamatan, bukan per desa.', en: 'Panwascam work by kecamatan, not by village.' },
    };
  }
  const value = level === 'kecamatan' ? 1 : (index.below.get(code)?.kecamatan ?? 0);
  return { value, source: index.source };
}
