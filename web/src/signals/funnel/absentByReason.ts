import type { Text } from '@petarawan/server/contract/http';
import type { AbsentArea } from './funnelModel.ts';

/** Areas without a place by the sentence that says why, the commonest reason first; areas stay in their order. */
export function absentByReason(absent: readonly AbsentArea[]): { reason: Text; areas: AbsentArea[] }[] {
  const groups = new Map<string, { reason: Text; areas: AbsentArea[] }>();
  for (const area of absent) {
    const group = groups.get(area.reason.id) ?? { reason: area.reason, areas: [] };
    group.areas.push(area);
    groups.set(area.reason.id, group);
  }
  return [...groups.values()].sort((a, b) => b.areas.length - a.areas.length);
}
