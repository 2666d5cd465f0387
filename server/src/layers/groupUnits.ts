import { LEVELS, type MapLevel } from '../regions/contract.ts';
import { finestLevel } from '../regions/groups/memberRules.ts';
import type { StoredGroup } from '../regions/groups/repository.ts';
import { isWithin } from '../regions/regionCode.ts';
import type { Area } from './figure.ts';

/** A group that is not drawn as one, and why. */
export interface UndrawnGroup {
  name: string;
  reason: 'tingkat' | 'sebagian' | 'bertumpang';
}

/** Areas of one level in which groups stand as one each. */
export interface GroupedAreas {
  areas: Area[];
  drawn: StoredGroup[];
  undrawn: UndrawnGroup[];
}

/**
 * Draws groups as one area each in the place of their members: every area of today stays in exactly one drawn area, so nothing is
 * counted twice or lost. Left as they are, with the reason: groups with members finer than the level drawn, groups that lie only
 * partly in the picture, and groups that share an area with one before (built-in groups come first, then by name).
 */
export function groupUnits(
  areas: readonly Area[],
  groups: readonly StoredGroup[],
  level: MapLevel,
  within: readonly string[] | null,
): GroupedAreas {
  const taken = new Map<string, StoredGroup>();
  const unitOf = new Map<string, Area>();
  const drawn: StoredGroup[] = [];
  const undrawn: UndrawnGroup[] = [];
  const first = [...groups].sort((a, b) => Number(b.builtin) - Number(a.builtin) || (a.name < b.name ? -1 : 1));
  for (const group of first) {
    const inside = group.codes.filter((code) => within === null || within.some((region) => isWithin(code, region)));
    const touches = inside.length > 0 || within?.some((region) => group.codes.some((code) => isWithin(region, code)));
    if (!touches) continue;
    const refuse = (reason: UndrawnGroup['reason']) => undrawn.push({ name: group.name, reason });
    if (LEVELS.indexOf(finestLevel(group.codes)) > LEVELS.indexOf(level)) {
      refuse('tingkat');
      continue;
    }
    const members = areas.filter((a) => group.codes.some((code) => isWithin(a.code, code)));
    if (inside.length < group.codes.length || members.length === 0) {
      refuse('sebagian');
      continue;
    }
    if (members.some((a) => a.unit !== undefined || taken.has(a.code))) {
      refuse('bertumpang');
      continue;
    }
    const codes = members.map((a) => a.code);
    const unit: Area = {
      code: codes[0] as string,
      name: group.name,
      unit: { kind: 'kelompok', id: group.id, members: codes, note: null },
    };
    for (const code of codes) taken.set(code, group);
    unitOf.set(unit.code, unit);
    drawn.push(group);
  }
  if (drawn.length === 0) return { areas: [...areas], drawn, undrawn };
  return { areas: areas.flatMap((a) => unitOf.get(a.code) ?? (taken.has(a.code) ? [] : [a])), drawn, undrawn };
}
