import type { Edition } from '@petarawan/server/contract/indices';

/**
 * Readings in the order a reader looks for them: the main index (family `ikp`) before other mappings and thematic indices, those with
 * a score or a class before those that only say why there is none; otherwise as the server lists them (newest first).
 */
export function orderReadings<T extends { edition: string; scores: readonly { score: number | null; class: string | null }[] }>(
  readings: readonly T[],
  editions: readonly Pick<Edition, 'id' | 'family'>[],
): T[] {
  const main = new Set(editions.filter((e) => e.family === 'ikp').map((e) => e.id));
  const weight = (reading: T) =>
    (main.has(reading.edition) ? 0 : 2) + (reading.scores.some((s) => s.score !== null || s.class !== null) ? 0 : 1);
  return [...readings].sort((a, b) => weight(a) - weight(b));
}
