import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { countMeasureUse } from './plansRepository.ts';

/** How many plans, and items of plans, use a measure. */
export interface MeasureUse {
  plans: number;
  items: number;
}

/**
 * Used-by counts by code of the measure, over the newest versions. Items count as far as the asker sees them
 * (`seen` null = everywhere, empty = none). Measures that nothing uses are not in it.
 */
export function measureUse(db: Db, seen: readonly string[] | null): Promise<ReadonlyMap<string, MeasureUse>> {
  return keptPerVersion(db, `measure use ${seen === null ? '*' : seen.join(' ')}`, async () => {
    const rows = await countMeasureUse(db, seen);
    return new Map(rows.map(({ measure, plans, items }) => [measure, { plans, items }]));
  });
}
