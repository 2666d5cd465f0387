import type { Activity } from '@petarawan/server/contract/prevention';

export type UsedField = 'purpose' | 'target' | 'organiser';

/** Values of a text that activities had before, the most frequent first, then by name; at most `most`. */
export function usedBefore(activities: readonly Pick<Activity, UsedField>[], field: UsedField, most = 20): string[] {
  const times = new Map<string, number>();
  for (const activity of activities) {
    const value = activity[field]?.trim();
    if (value) times.set(value, (times.get(value) ?? 0) + 1);
  }
  return [...times]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .slice(0, most)
    .map(([value]) => value);
}
