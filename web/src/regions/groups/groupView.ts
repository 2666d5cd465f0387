import type { RegionGroup } from '@petarawan/server/contract/regions/groups';
import { DEFAULT_VIEW, type ViewState, viewHref } from '../../app/urlState.ts';

/** The part of a view that shows a group: its surroundings at the level of its finest member; null where the map cannot draw it. */
export function groupView(group: Pick<RegionGroup, 'id' | 'within' | 'level'>): Partial<ViewState> | null {
  if (group.level === 'desa') return null;
  // A group of one area is shown inside the area around it.
  const depth = { provinsi: 0, kabkota: 1, kecamatan: 2 }[group.level];
  const code = group.within === null ? null : group.within.split('.').slice(0, depth).join('.') || null;
  return { code, level: group.level, group: group.id, selected: null, breaks: [] };
}

/** Address of the map with this group; with `asUnit` as one area among the others. */
export function groupHref(group: RegionGroup, language: ViewState['language'], asUnit: boolean): string | null {
  const view = groupView(group);
  if (view === null) return null;
  return viewHref('peta', { ...DEFAULT_VIEW, language, ...view, ...(asUnit ? { group: null, asUnits: true } : {}) });
}
