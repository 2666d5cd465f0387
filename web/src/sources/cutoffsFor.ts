import type { Cutoff } from '@petarawan/server/contract/indices';
import type { Level } from '@petarawan/server/contract/regions';

/** Cut-offs of one level and reading; cut-offs that name no reading hold for all readings of their level. */
export function cutoffsFor(cutoffs: readonly Cutoff[], level: Level, reading: string): Cutoff[] {
  return cutoffs.filter((c) => c.level === level && (c.reading === undefined || c.reading === reading));
}
