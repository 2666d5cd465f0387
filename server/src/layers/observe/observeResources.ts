import type { Db } from '../../db/database.ts';
import type { KnownDenominator, NoDenominator } from '../../regions/denominatorBook.ts';
import { STAFF, type Staff } from '../../regions/staff/contract.ts';
import { addEffort, noEffort, supervisionEffort } from '../../reports/supervision/supervisionEffort.ts';
import type { AreaResources, ObservedResources } from '../../signals/observed/observed.ts';
import { joinedRate, membersOf } from '../joined.ts';
import { denominatorsOf, electionOfMeasure } from '../layerRate.ts';
import type { LayerScope } from '../layerScope.ts';
import type { CountedAreas } from './countAreas.ts';

type Known = (code: string) => KnownDenominator | NoDenominator;

/** Supervision of the period, staff and size of the areas that the asker sees, for the statistics that ask what stands behind a count. */
export async function observeResources(
  db: Db,
  scope: LayerScope,
  { filter, seen, period }: CountedAreas,
): Promise<ObservedResources> {
  const measured = (measure: string) => denominatorsIn(db, scope, measure, period);
  const [watched, stations, voters, ...staffs] = await Promise.all([
    Promise.all(seen.roots.map((code) => supervisionEffort(db, scope.level, { ...filter, code }))),
    measured('tps'),
    measured('dpt'),
    ...STAFF.map(measured),
  ]);
  const known = staffs.map((of) => seen.areas.filter(({ code }) => 'value' in of(code)).length);
  const most = known.reduce((best, n) => Math.max(best, n), 0);
  const staff: Staff | null = most === 0 ? null : (STAFF[known.indexOf(most)] ?? null);
  const supervisors = staff === null ? undefined : staffs[STAFF.indexOf(staff)];
  const total = noEffort();
  const byArea = new Map(watched.flatMap((w) => [...w.byArea]));
  for (const w of watched) addEffort(total, w.total);
  const areas = new Map(
    seen.areas.map((area): [string, AreaResources] => {
      const effort = noEffort();
      for (const code of membersOf(area)) addEffort(effort, byArea.get(code) ?? noEffort());
      return [
        area.code,
        {
          ...effort,
          supervisors: supervisors?.(area.code) ?? { reason: NO_STAFF },
          stations: stations(area.code),
          voters: voters(area.code),
        },
      ];
    }),
  );
  return { areas, total: seen.whole ? total : null, staff };
}

const NO_STAFF = { id: 'Tidak ada angka pengawas untuk wilayah ini.', en: 'There is no number of supervisors for this area.' };
const NOT_LISTED = { id: 'Penyebut untuk wilayah ini tidak ada.', en: 'There is no denominator for this area.' };

/** A measure of the election whose denominators the period uses. */
async function denominatorsIn(db: Db, scope: LayerScope, measure: string, period: CountedAreas['period']): Promise<Known> {
  const election = (await electionOfMeasure(db, measure, period))?.id ?? '';
  const maps = await Promise.all(
    (scope.within ?? [null]).map((within) => denominatorsOf(db, { election, measure, level: scope.level, within })),
  );
  const known = maps.length === 1 ? (maps[0] as (typeof maps)[number]) : new Map(maps.flatMap((m) => [...m]));
  return joinedRate(scope.areas, { per: 1, denominatorOf: (code) => known.get(code) ?? { reason: NOT_LISTED } }).denominatorOf;
}
