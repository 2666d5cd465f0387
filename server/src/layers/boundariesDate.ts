import type { Db } from '../db/database.ts';
import { readEditions } from '../indices/readIndices.ts';
import { filterPeriod } from './calendar.ts';
import type { LayerId, LayerQuery } from './contract.ts';
import { chosenEdition, chosenReading } from './indexChoice.ts';
import { drawnLevel } from './layerScope.ts';

/**
 * The day whose boundaries a query draws; null for today's. The day asked for, else the last day of the period (of the election's
 * stages, when only that is chosen), else the day whose list of regions an index reading uses, else today.
 */
export async function boundariesDate(db: Db, layer: LayerId, query: LayerQuery): Promise<string | null> {
  if (query.boundaries !== 'then') return null;
  if (query.at) return query.at;
  if (layer === 'indeks') {
    const editions = await readEditions(db);
    if (editions.length === 0) return null;
    const edition = chosenEdition(editions, query.edition);
    const reading = chosenReading(edition, drawnLevel(query.level, query.parent ?? null), query.reading);
    return reading?.areasAsOf ?? null;
  }
  const { window } = await filterPeriod(db, query);
  return window.to;
}
