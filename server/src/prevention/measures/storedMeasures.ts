import type { Queryable } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { builtinMeasures } from './builtinMeasures.ts';
import type { Measure } from './contract.ts';
import { listMeasureVersions, type StoredMeasure } from './repository.ts';

/** What of a measure is saved as its content. */
export const CONTENT_FIELDS = [
  'name',
  'description',
  'issues',
  'stages',
  'actors',
  'basis',
  'form',
  'kind',
  'programme',
  'cost',
  'staff',
  'source',
] as const;
export type MeasureContent = Pick<Measure, (typeof CONTENT_FIELDS)[number]>;

/** One state of a measure, with the reason it was saved for. */
export interface MeasureState {
  measure: Measure;
  reason: string | null;
}

/**
 * Every measure by code with its states, oldest first: the published one, over which edits stand, and people's own. The published state
 * of a measure follows the data shipped with the product; an edit of it holds until it is edited again.
 */
export const measureHistories = (db: Queryable): Promise<ReadonlyMap<string, readonly MeasureState[]>> =>
  keptPerVersion(db, 'catalogue of measures', async () => mergeMeasures(await listMeasureVersions(db)));

/** The published measures and what people saved, in one list. */
export function mergeMeasures(stored: readonly StoredMeasure[]): Map<string, MeasureState[]> {
  const all = new Map<string, MeasureState[]>(builtinMeasures().map((measure) => [measure.code, [{ measure, reason: null }]]));
  for (const row of stored) {
    const states = all.get(row.code) ?? [];
    states.push({ measure: fromStored(row), reason: row.reason || null });
    all.set(row.code, states);
  }
  return all;
}

/** The newest state. */
export const newest = (states: readonly MeasureState[]): Measure => (states.at(-1) as MeasureState).measure;

const fromStored = (row: StoredMeasure): Measure => ({
  ...(JSON.parse(row.content) as MeasureContent),
  code: row.code,
  builtin: row.builtin,
  author: row.author || null,
  owner: row.owner_region || null,
  version: row.version,
  updatedAt: row.saved_at || null,
  retired: row.retired,
  usedBy: null,
});
