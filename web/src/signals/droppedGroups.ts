import type { DroppedArea } from '@petarawan/server/contract/signals/basis';

/** Names said of one reason; the others are counted. */
const NAMES = 12;

export interface DroppedGroup {
  why: DroppedArea['why'];
  names: string[];
  more: number;
}

/** Areas that take no part, by reason in the order of first appearance. */
export function droppedGroups(dropped: readonly Pick<DroppedArea, 'name' | 'why'>[]): DroppedGroup[] {
  const groups = new Map<DroppedArea['why'], string[]>();
  for (const { name, why } of dropped) groups.set(why, [...(groups.get(why) ?? []), name]);
  return [...groups].map(([why, names]) => ({ why, names: names.slice(0, NAMES), more: Math.max(0, names.length - NAMES) }));
}
