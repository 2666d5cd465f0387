import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { codeAtLevel, isWithin, levelOf } from '../../regions/regionCode.ts';
import { linksOf } from '../../signals/neighbours/linksOf.ts';
import { type BorderBelt, borderBelts } from './borderBelts.ts';

type Where = Pick<Config, 'dataDir' | 'seaLinkKm'>;

/**
 * The border belts of the whole country by the boundaries in use and the links that planners added; with `sea` also those that only the
 * sea joins. Without boundaries there are none but by added links. Kept per data version: do not change what is given.
 */
export function beltsOf(db: Db, config: Where, options: { sea?: boolean } = {}): Promise<readonly BorderBelt[]> {
  const { sea = false } = options;
  return keptPerVersion(db, `border belts ${sea} ${config.seaLinkKm} ${config.dataDir}`, async () => {
    return borderBelts((await linksOf(db, config, 'kecamatan')).links, sea);
  });
}

/** Belts that touch an area: a provinsi or kabupaten/kota that an owner lies in or is, a kecamatan or desa that lies in a member. */
export function beltsTouching(belts: readonly BorderBelt[], code: string): BorderBelt[] {
  const level = levelOf(code);
  if (level === 'provinsi' || level === 'kabkota') return belts.filter((b) => b.owners.some((owner) => isWithin(owner, code)));
  return belts.filter((b) => b.members.some((m) => isWithin(code, m.code)));
}

/** Belts whose members hold an area: a kecamatan, or a desa of one. */
export function beltsHolding(belts: readonly BorderBelt[], code: string): BorderBelt[] {
  const kecamatan = codeAtLevel(code, 'kecamatan');
  return kecamatan === null ? [] : belts.filter((b) => b.members.some((m) => m.code === kecamatan));
}

/**
 * Whether a plan for `plan` may have an item in `item` that lies outside of it: the belt named must hold the item's kecamatan and touch the
 * plan's area. Says nothing about items inside the plan's own area, which need no belt.
 */
export function beltAllows(belts: readonly BorderBelt[], asked: { plan: string; item: string; belt: string }): boolean {
  const belt = belts.find((b) => b.id === asked.belt);
  return belt !== undefined && beltsHolding([belt], asked.item).length > 0 && beltsTouching([belt], asked.plan).length > 0;
}
