import { seenRegions } from '../../../accounts/seenRegions.ts';
import { type Sight, sees } from '../../../accounts/sight.ts';
import type { Db } from '../../../db/database.ts';
import { keptPerVersion } from '../../../db/keptPerVersion.ts';
import { filterPeriod } from '../../../layers/calendar.ts';
import { preventionCatalogue } from '../../../prevention/catalogue.ts';
import { ActivityBrief, type PreventionCatalogue, type PreventionEvent } from '../../../prevention/contract.ts';
import { listPlannedItems, type PlannedItem } from '../../../prevention/plans/listPlans.ts';
import { activitySample, countActivities, listActivities, listEvents } from '../../../prevention/repository.ts';
import type { Region } from '../../../regions/contract.ts';
import type { DeckFilter } from './readReports.ts';

/** What is planned and what was done in an area, read at once for all areas inside it. */
export interface Prevention {
  /** Code of the area all of this is about. */
  area: string;
  /** Items that were not called off, of plans that the caller may read, by day. */
  items: readonly PlannedItem[];
  /** Latest first; not all where there are very many. */
  activities: readonly ActivityBrief[];
  /** Activities by area of the next level, and those less precise than that. */
  counts: ReadonlyMap<string, number>;
  unplaced: number;
  /** Events in the news, latest first. */
  events: readonly PreventionEvent[];
  catalogue: PreventionCatalogue;
  sample: boolean;
}

/** So many activities are read to show the latest of each area. */
const LATEST = 500;

/** Plans, activities and events of an area, as far as the caller sees them. */
export async function readPrevention(db: Db, sight: Sight, region: Region, filter: DeckFilter): Promise<Prevention> {
  const { window, election } = await filterPeriod(db, filter);
  const catalogue = await keptPerVersion(db, 'prevention catalogue', async () => preventionCatalogue());
  const happened = { code: region.code, from: window.from ?? undefined, to: window.to ?? undefined };
  const level = region.level === 'provinsi' ? 'kabkota' : 'kecamatan';
  const seen = sees(sight, region.code);
  const [items, activities, counted, events, sample] = await Promise.all([
    seen ? listPlannedItems(db, seenRegions(sight), { code: region.code, ...(election ? { election: election.id } : {}) }) : [],
    seen ? listActivities(db, happened, LATEST) : [],
    seen ? countActivities(db, level, happened) : { counts: new Map<string, number>(), unplaced: 0 },
    listEvents(db, { code: region.code }),
    seen ? activitySample(db, happened) : false,
  ]);
  const late = '9999';
  return {
    area: region.code,
    items: items.filter(({ status }) => status !== 'batal').sort((a, b) => ((a.from ?? late) < (b.from ?? late) ? -1 : 1)),
    // Free text of records stays with the records.
    activities: activities.map((activity) => ActivityBrief.parse(activity)),
    ...counted,
    events,
    catalogue,
    sample,
  };
}

/** What of an area is about one inside it. */
export const insideOf =
  (code: string) =>
  (place: { code: string }): boolean =>
    place.code === code || place.code.startsWith(`${code}.`);
