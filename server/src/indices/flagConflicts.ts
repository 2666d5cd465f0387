import type { Fact } from './contract.ts';

/**
 * Marks figures that contradict each other: same topic, area (code and printed name), measure and date, another value.
 * Both rows stay; which one is right is for the reader to judge by source and note.
 */
export function flagConflicts(facts: readonly Omit<Fact, 'conflict'>[]): Fact[] {
  const key = (f: Omit<Fact, 'conflict'>) => JSON.stringify([f.topic, f.code, f.areaName, f.measure, f.date]);
  const value = (f: Omit<Fact, 'conflict'>) => (f.value === null ? f.valueText : String(f.value));
  const values = new Map<string, Set<string>>();
  for (const f of facts) {
    const known = values.get(key(f));
    if (known) known.add(value(f));
    else values.set(key(f), new Set([value(f)]));
  }
  return facts.map((f) => ({ ...f, conflict: (values.get(key(f))?.size ?? 0) > 1 }));
}
