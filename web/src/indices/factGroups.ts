import type { Fact } from '@petarawan/server/contract/indices';

/** Figures that several sources give for the same thing stand together. */
export interface FactGroup {
  topic: string;
  measure: string;
  areaName: string;
  code: string;
  date: string;
  conflict: boolean;
  /** One entry per source, as published; never averaged. */
  entries: Fact[];
}

/**
 * Groups published facts: figures that contradict each other for one topic, area, measure and date stand together; all others
 * stand alone, also where one release gives several figures of the same name (their notes tell them apart).
 */
export function factGroups(facts: readonly Fact[]): FactGroup[] {
  const conflicts = new Map<string, FactGroup>();
  const groups: FactGroup[] = [];
  for (const fact of facts) {
    const { topic, measure, areaName, code, date, conflict } = fact;
    const key = JSON.stringify([topic, code, measure, date]);
    const known = conflict ? conflicts.get(key) : undefined;
    if (known) {
      known.entries.push(fact);
      continue;
    }
    const group = { topic, measure, areaName, code, date, conflict, entries: [fact] };
    groups.push(group);
    if (conflict) conflicts.set(key, group);
  }
  return groups;
}

/** Whether another group of the list has the same measure, area and date, so that only the notes tell them apart. */
export function needsNote(group: FactGroup, groups: readonly FactGroup[]): boolean {
  return groups.some((g) => g !== group && g.measure === group.measure && g.code === group.code && g.date === group.date);
}

/** Groups by topic, topics in the order of first appearance, newest figures first inside a topic. */
export function factTopics(facts: readonly Fact[]): { topic: string; groups: FactGroup[] }[] {
  const topics = new Map<string, FactGroup[]>();
  for (const group of factGroups(facts)) topics.set(group.topic, [...(topics.get(group.topic) ?? []), group]);
  return [...topics].map(([topic, groups]) => ({ topic, groups: groups.sort((a, b) => b.date.localeCompare(a.date)) }));
}
