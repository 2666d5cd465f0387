import type { PublicTable, PublicWindow } from '../../public/contract.ts';
import { buildRows } from '../../table/buildRows.ts';
import { seriesCells } from '../../table/seriesCells.ts';
import { seriesTables } from '../../table/seriesTables.ts';
import type { TrueTables } from '../../table/trueTable.ts';
import { noWindowCounts } from '../../table/windowCounts.ts';
import type { OriginAsked } from '../originAsked.ts';

export const KECAMATAN = ['19.01.01', '19.01.02', '19.02.01', '19.02.02', '19.03.01', '19.03.02', '19.03.03'];
const KABKOTA = ['19.01', '19.02', '19.03'];
const AREAS = ['19', ...KABKOTA, ...KECAMATAN];
export const ISSUES = ['apk', 'hoaks', 'sara'];
const MONTHS = ['2024-06', '2024-08', '2024-10'];
const windows = MONTHS.map(
  (month, i): PublicWindow => ({
    id: `j${i + 1}`,
    release: i + 1,
    from: `${month}-01`,
    to: `${month}-30`,
    months: [month],
    replaces: null,
  }),
);

/** Reports of a window as place, issue and how many; single months keep the tables small. */
export type Reports = { place: number; issue: number; n: number }[];

function truthOf(reports: Reports, month: string): TrueTables {
  const counts = noWindowCounts();
  const add = (map: Map<string, Map<string, number>>, code: string, key: string, n: number) => {
    const inner = map.get(code) ?? new Map<string, number>();
    map.set(code, inner.set(key, (inner.get(key) ?? 0) + n));
  };
  for (const { place, issue, n } of reports) {
    const code = KECAMATAN[place] as string;
    counts.places.set(code, (counts.places.get(code) ?? 0) + n);
    add(counts.issues, code.slice(0, 5), ISSUES[issue] as string, n);
    add(counts.months, code.slice(0, 5), month, n);
  }
  return { laporan: buildRows(counts, { root: '19', areas: AREAS, issues: ISSUES, months: [month] }), temuan: [] };
}

/** What one origin of the release after the windows `counted` is made of; `settled`: tables as published before. */
export function smallSeries(counted: readonly Reports[], settled: ReadonlyMap<string, PublicTable>): OriginAsked {
  const known = windows.slice(0, counted.length);
  const truths = new Map(known.map((w, at) => [w.id, truthOf(counted[at] ?? [], MONTHS[at] as string)]));
  const releases = known.map((w) => ({ number: w.release, areas: AREAS }));
  const tables = seriesTables('laporan', { windows: known, truths, releases, issues: ISSUES });
  const asked = { root: '19', windows: known, tables, settled };
  return { ...asked, besides: new Set(), cells: seriesCells(asked), careful: true };
}
