import type { Scope } from '../filter.ts';
import type { CountColumn, CountSum } from '../repository.ts';
import type { CountCube, KindColumn, PlaceColumn } from './countCube.ts';
import { dayNumber, type TimeColumn, timeRuns } from './days.ts';
import { type ChosenKind, columnsNeeded, groupKinds } from './kindGroups.ts';
import { placeRange, precisionOf } from './placeRange.ts';
import { type Grouping, Totals } from './totals.ts';

const PLACES: readonly PlaceColumn[] = ['prov', 'kab', 'kec'];
const KINDS: readonly KindColumn[] = ['issue', 'channel', 'status', 'election'];
const TIMES: readonly TimeColumn[] = ['month', 'day', 'week'];
/** Totals that are added up in one go; questions for more of them are answered in SQL. */
const MOST_TOTALS = 4_000_000;

/**
 * Sums of reports by columns inside a scope, as `sumCounts` gives them, out of a cube. Null when the cube cannot tell:
 * for desa, for two place or two time columns, or for too many sums.
 */
export function sumCube(cube: CountCube, columns: readonly CountColumn[], scope: Scope): CountSum[] | null {
  const [places, kinds, times] = [PLACES, KINDS, TIMES].map((list) => columns.filter((c) => (list as string[]).includes(c))) as [
    PlaceColumn[],
    KindColumn[],
    TimeColumn[],
  ];
  if (places.length > 1 || times.length > 1 || places.length + kinds.length + times.length < columns.length) return null;
  const [place = null, time = null] = [places[0], times[0]];
  const range = placeRange(cube, scope.code);
  if (range === null) return null;
  const { data } = cube;
  const first = Math.max(0, scope.from === null ? 0 : dayNumber(scope.from) - data.firstDay);
  const end = Math.min(data.days, scope.to === null ? data.days : dayNumber(scope.to) - data.firstDay + 1);
  if (first >= end || range[0] >= range[1]) return columns.length ? [] : [{ laporan: 0, temuan: 0, informasi_awal: 0 }];

  const { labels, runs } = timeRuns(data.firstDay, first, end, time);
  const groups = groupKinds(data.kinds, kinds, scope);
  const by: Grouping = { place, kinds, time, areas: cube.grouping(place, range), groups, times: labels };
  if (Totals.size(by) > MOST_TOTALS) return null;
  const totals = new Totals(by);
  const many = rowsOf(cube, groups.chosen, first, end) > cube.fewRows;
  const blocks = many ? cube.sumsBy(columnsNeeded(kinds, scope), precisionOf(place, scope.code)) : null;
  const combined = blocks && groupKinds(blocks.combinations, kinds, scope);
  for (const { from, to, label } of runs) {
    const [block, blockEnd] = blocks?.whole(from, to, data.days) ?? [0, 0];
    if (!blocks || !combined || block >= blockEnd) {
      totals.addRows(cube, from, to, label);
      continue;
    }
    totals.addRows(cube, from, block * blocks.length, label);
    totals.addBlocks(blocks, combined, [block, blockEnd], range, label);
    totals.addRows(cube, Math.min(to, blockEnd * blocks.length), to, label);
  }
  return totals.lines();
}

/** Rows of the chosen kinds in a range of days. */
function rowsOf({ data }: CountCube, chosen: readonly ChosenKind[], from: number, to: number): number {
  const { starts, days } = data;
  return chosen.reduce((n, { kind }) => n + (starts[kind * days + to] as number) - (starts[kind * days + from] as number), 0);
}
