import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import { addCounts, noCounts } from '../../reports/countReports.ts';
import type { Scope } from '../../reports/filter.ts';
import { type CountColumn, listCatalogue, sumCounts } from '../../reports/repository.ts';
import type { ObservedArea, ObservedColumn, ObservedRow, OtherFilter } from '../../signals/observed/observed.ts';
import type { LayerScope } from '../layerScope.ts';
import type { CountedAreas } from './countAreas.ts';

const AREA_COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec' } as const satisfies Record<string, CountColumn>;

/** Counts of the observed filter by drawn area and further columns, in the order of the codes and columns. */
export async function countBy(
  db: Db,
  scope: LayerScope,
  { filter, seen }: CountedAreas,
  areas: readonly ObservedArea[],
  columns: readonly ObservedColumn[],
  other: OtherFilter = {},
): Promise<ObservedRow[]> {
  const asked = await narrowed(db, filter, other);
  const place = AREA_COLUMN[scope.level];
  const drawn = new Map(areas.filter((a) => a.absent === null).flatMap((a) => a.members.map((code) => [code, a.code] as const)));
  const [issues, channels] = await Promise.all([
    columns.includes('issue') ? codesOf(db, 'issues') : null,
    columns.includes('channel') ? codesOf(db, 'channels') : null,
  ]);
  const rows = new Map<string, ObservedRow>();
  for (const root of seen.roots) {
    for (const sum of await sumCounts(db, [place, ...columns], { ...asked, code: root })) {
      const code = sum[place] === null ? undefined : drawn.get(numberToCode(Number(sum[place])));
      if (code === undefined) continue;
      const row: ObservedRow = { code, counts: noCounts() };
      for (const column of columns) {
        const value = String(sum[column]);
        row[column] =
          column === 'issue'
            ? (issues?.get(value) ?? value)
            : column === 'channel'
              ? (channels?.get(value) ?? value)
              : value.slice(0, 10);
      }
      const key = [code, ...columns.map((c) => row[c])].join(' ');
      const known = rows.get(key);
      if (!known) rows.set(key, row);
      addCounts((known ?? row).counts, sum);
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Codes of a catalogue by number. */
async function codesOf(db: Db, catalogue: 'issues' | 'channels'): Promise<Map<string, string>> {
  return new Map((await listCatalogue(db, catalogue)).map((e) => [String(e.num), e.code]));
}

/** The filter with other days, issues or election. Throws AppError `invalid_request` for an unknown issue. */
async function narrowed(db: Db, filter: Scope, other: OtherFilter): Promise<Scope> {
  const { issue, ...rest } = other;
  const scope: Scope = { ...filter, ...rest };
  if (issue === undefined) return scope;
  if (issue === null) return { ...scope, issue: null };
  const known = new Map((await listCatalogue(db, 'issues')).map((e) => [e.code, e.num]));
  return {
    ...scope,
    issue: issue.map((code) => {
      const num = known.get(code);
      if (num !== undefined) return num;
      throw new AppError('invalid_request', { id: `Tidak ada isu “${code}”.`, en: `There is no issue “${code}”.` });
    }),
  };
}
