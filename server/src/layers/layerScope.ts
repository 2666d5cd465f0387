import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { type UnitThen, unitsThen } from '../regions/areasThen.ts';
import type { Level, MapLevel, Region } from '../regions/contract.ts';
import type { GroupOfAnswer } from '../regions/groups/contract.ts';
import { groupArea, groupLevel } from '../regions/groups/groupArea.ts';
import { seesGroup, storedGroups } from '../regions/groups/readGroups.ts';
import type { Change } from '../regions/lineage.ts';
import { levelOf } from '../regions/regionCode.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import { areaName, listAreas } from '../reports/repository.ts';
import { boundariesDate } from './boundariesDate.ts';
import { type Caveat, caveatsOf } from './caveats.ts';
import type { LayerId, LayerQuery } from './contract.ts';
import type { Area } from './figure.ts';
import { groupUnits } from './groupUnits.ts';
import { LEVEL_NAMES } from './sentence.ts';
import { boundariesCaveat, groupsCaveat } from './unitCaveats.ts';

/** What is drawn: the areas of one level inside a parent, or in the whole country. */
export interface LayerScope {
  level: MapLevel;
  parent: Pick<Region, 'code' | 'name' | 'level'> | null;
  areas: Area[];
  /** Regions the layer is limited to, none inside another: the parent, the members of a group; null = the whole country. */
  within: readonly string[] | null;
  /** The group it is limited to. */
  group: GroupOfAnswer | null;
  /** Where that is, as titles say it; null for the whole country. */
  place: string | null;
  /** What its areas are compared with. */
  yardstick: { code: string | null; name: string };
  /** Day whose boundaries are drawn; null for today's. */
  boundariesAt: string | null;
  /** What groups and boundaries of another day ask the reader to mind. */
  caveats: Caveat[];
}

const DEPTH: Record<Level, number> = { provinsi: 0, kabkota: 1, kecamatan: 2, desa: 3 };
const CHILD: Record<Level, MapLevel | null> = { provinsi: 'kabkota', kabkota: 'kecamatan', kecamatan: null, desa: null };

/**
 * The level drawn: the one asked for, else the one below the parent, else provinsi. Any level below the parent may be
 * asked for, not only the next. Throws AppError `invalid_request` for a level that is not below the parent, or a parent
 * without drawn areas below it.
 */
export function drawnLevel(asked: MapLevel | undefined, parent: string | null): MapLevel {
  if (parent === null) return asked ?? 'provinsi';
  const above = levelOf(parent);
  const level = asked ?? CHILD[above];
  if (level === null) {
    throw new AppError('invalid_request', {
      id: `Peta tidak menggambar wilayah di bawah ${above}. Pilih provinsi atau kabupaten/kota sebagai induk.`,
      en: `The map draws no areas below ${above}. Choose a provinsi or kabupaten/kota as parent.`,
    });
  }
  if (DEPTH[level] <= DEPTH[above]) {
    throw new AppError('invalid_request', {
      id: `Tingkat ${LEVEL_NAMES[level].id} tidak berada di bawah induk ${parent}.`,
      en: `The level ${LEVEL_NAMES[level].en} is not below the parent ${parent}.`,
    });
  }
  return level;
}

/**
 * Reads the areas of a query: those of a parent or of the country, of a group, on the boundaries of a day, with groups as one area
 * each. Throws AppError `not_found` for an unknown parent or group, `invalid_request` for a level that cannot be drawn.
 */
export async function layerScope(db: Db, layer: LayerId, query: LayerQuery, sight: Sight): Promise<LayerScope> {
  const code = query.parent ?? null;
  const name = code === null ? null : await areaName(db, code);
  if (code !== null && name === null) {
    throw new AppError('not_found', { id: `Wilayah ${code} tidak dikenal.`, en: `The region ${code} is not known.` });
  }
  const parent = code === null ? null : { code, name: name as string, level: levelOf(code) };
  const grouped = query.group === undefined ? null : await groupArea(db, query.group, code, sight);
  const level = grouped ? groupMapLevel(query.level, grouped.codes) : drawnLevel(query.level, code);
  const at = await boundariesDate(db, layer, query);
  const { matcher } = await regionIndex(db);
  const then = at !== null && parent !== null && !grouped ? await parentThen(db, parent, at, matcher.history) : null;
  const within = grouped?.codes ?? then?.members ?? (code === null ? null : [code]);
  const today = (await Promise.all((within ?? [null]).map((region) => listAreas(db, level, region)))).flat();
  const asOf = at === null ? today : areasAsOf(await listAreas(db, level, null), today, at, matcher.history);
  const groups = query.units === 'groups' ? (await storedGroups(db)).filter((g) => seesGroup(sight, g)) : [];
  const { areas, drawn, undrawn } = groupUnits(asOf, groups, level, within);
  const place = grouped ? groupPhrase(grouped.group) : (then?.name ?? parent?.name ?? null);
  return {
    level,
    parent,
    areas,
    within,
    group: grouped?.group ?? null,
    place,
    yardstick: { code: grouped || then ? null : code, name: grouped?.group.name ?? place ?? 'Indonesia' },
    boundariesAt: at,
    caveats: caveatsOf(
      query.units === 'groups' ? groupsCaveat(drawn, undrawn) : null,
      at === null ? null : boundariesCaveat(at, areas),
    ),
  };
}

/** The level of a group that is drawn: as asked, else that of its finest member. Throws AppError `invalid_request` for villages. */
function groupMapLevel(asked: MapLevel | undefined, codes: readonly string[]): MapLevel {
  const level = groupLevel(asked, codes);
  if (level !== 'desa') return level;
  throw new AppError('invalid_request', {
    id: 'Kelompok ini beranggotakan desa/kelurahan, yang tidak digambar di peta. Angkanya tersedia di tren.',
    en: 'This group consists of villages, which the map does not draw. Its figures are in the trend.',
  });
}

/** The parent as it was, when it was divided since: the areas of today that lay in it. */
async function parentThen(
  db: Db,
  parent: Pick<Region, 'code' | 'name' | 'level'>,
  at: string,
  history: readonly Change[],
): Promise<UnitThen | null> {
  const units = unitsThen(await listAreas(db, parent.level, null), at, history);
  const unit = units.find((u) => u.members.includes(parent.code));
  return unit && unit.note !== null ? unit : null;
}

/** The areas drawn as they were on a day. What was part of an area that lies only partly in the picture stays as it is today. */
function areasAsOf(all: readonly Area[], drawn: readonly Area[], at: string, history: readonly Change[]): Area[] {
  const shown = new Map(drawn.map((a) => [a.code, a]));
  return unitsThen(all, at, history).flatMap(({ code, name, members, note }): Area[] => {
    const here = members.flatMap((member) => shown.get(member) ?? []);
    const [first] = here;
    if (!first) return [];
    if (note === null) return [{ code: first.code, name }];
    if (here.length < members.length) return here;
    return [{ code: members.includes(code) ? code : first.code, name, unit: { kind: 'dahulu', id: code, members, note } }];
  });
}

/** "Ex Kotatif Jember (Kaliwates, Patrang, Sumbersari)". */
function groupPhrase({ name, members }: GroupOfAnswer): string {
  const MOST = 4;
  const names = members.slice(0, MOST).map((m) => m.name);
  const rest = members.length - names.length;
  return `${name} (${names.join(', ')}${rest > 0 ? `, +${rest}` : ''})`;
}
