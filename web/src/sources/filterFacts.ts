import type { Fact } from '@petarawan/server/contract/indices';

/** Figures whose topic, measure, area, source or note holds every word of `words`; optionally only contradicted ones. */
export function filterFacts(facts: readonly Fact[], words: string, onlyConflicts: boolean): Fact[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  return facts.filter((fact) => {
    if (onlyConflicts && !fact.conflict) return false;
    const text = [fact.topic, fact.measure, fact.areaName, fact.code, fact.source, fact.note ?? ''].join(' ').toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
