import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { numberToCode } from '../../regions/regionCode.ts';
import { addCounts } from '../../reports/countReports.ts';
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
  const place = AREA_COLUMN[scope.level];
  const drawn = new Map(areas.filter((a) => a.absent === null).flatMap((a) => a.members.map((code) => [code, a.code] as const)));
  const sums = await sumsBy(db, { filter, seen }, [place], columns, other);
  const rows = sums.flatMap(({ sum, ...row }): ObservedRow[] => {
    const code = sum[place] === null ? undefined : drawn.get(numberToCode(Number(sum[place])));
    return code === undefined ? [] : [{ code, ...row }];
  });
  return added(rows, (row) => [row.code, ...columns.map((c) => row[c])]);
}

/** Counts of everything inside the scope by columns, placed or not; null when not all of it is seen. */
export async function countWhole(
  db: Db,
  { filter, seen }: CountedAreas,
  columns: readonly ObservedColumn[],
  other: OtherFilter = {},
): Promise<Omit<ObservedRow, 'code'>[] | null> {
  if (!seen.whole) return null;
  const rows = await sumsBy(db, { filter, seen }, [], columns, other);
  return added(
    rows.map(({ sum, ...row }) => row),
    (row) => columns.map((c) => row[c]),
  );
}

type Row = Omit<ObservedRow, 'code'>;
type Sum = Awaited<ReturnType<typeof sumCounts>>[number];

/** Sums of the seen part, its columns written as codes and days. */
async function sumsBy(
  db: Db,
  { filter, seen }: Pick<CountedAreas, 'filter' | 'seen'>,
  place: readonly CountColumn[],
  columns: readonly ObservedColumn[],
  other: OtherFilter,
): Promise<(Row & { sum: Sum })[]> {
  const asked = await narrowed(db, filter, other);
  const [issues, channels] = await Promise.all([
    columns.includes('issue') ? codesOf(db, 'issues') : null,
    columns.includes('channel') ? codesOf(db, 'channels') : null,
  ]);
  const told = (column: ObservedColumn, value: string) => {
    if (column === 'issue') return issues?.get(value) ?? value;
    return column === 'channel' ? (channels?.get(value) ?? value) : value.slice(0, 10);
  };
  const rows: (Row & { sum: Sum })[] = [];
  for (const root of seen.roots) {
    for (const sum of await sumCounts(db, [...place, ...columns], { ...asked, code: root })) {
      const row: Row & { sum: Sum } = {
        sum,
        counts: { laporan: sum.laporan, temuan: sum.temuan, informasi_awal: sum.informasi_awal },
      };
      for (const column of columns) row[column] = told(column, String(sum[column]));
      rows.push(row);
    }
  }
  return rows;
}

/** Rows of the same key added up, in the order of their keys. */
function added<R extends Row>(rows: readonly R[], keyOf: (row: R) => readonly (string | undefined)[]): R[] {
  const found = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row).join(' ');
    const known = found.get(key);
    if (known) addCounts(known.counts, row.counts);
    else found.set(key, row);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
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
