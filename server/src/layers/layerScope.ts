import type { Queryable } from '../db/database.ts';
import { AppError } from '../errors.ts';
import type { Level, MapLevel, Region } from '../regions/contract.ts';
import { levelOf } from '../regions/regionCode.ts';
import { areaName, listAreas } from '../reports/repository.ts';
import type { LayerQuery } from './contract.ts';
import type { Area } from './figure.ts';
import { LEVEL_NAMES } from './sentence.ts';

/** What is drawn: the areas of one level inside a parent, or in the whole country. */
export interface LayerScope {
  level: MapLevel;
  parent: Pick<Region, 'code' | 'name' | 'level'> | null;
  areas: Area[];
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

/** Reads the areas of a query. Throws AppError `not_found` for an unknown parent. */
export async function layerScope(db: Queryable, query: Pick<LayerQuery, 'level' | 'parent'>): Promise<LayerScope> {
  const code = query.parent ?? null;
  const level = drawnLevel(query.level, code);
  if (code === null) return { level, parent: null, areas: await listAreas(db, level, null) };
  const [name, areas] = await Promise.all([areaName(db, code), listAreas(db, level, code)]);
  if (name === null) {
    throw new AppError('not_found', { id: `Wilayah ${code} tidak dikenal.`, en: `The region ${code} is not known.` });
  }
  return { level, parent: { code, name, level: levelOf(code) }, areas };
}
