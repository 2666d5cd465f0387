import { codeToNumber, levelOf } from '../../regions/regionCode.ts';
import { ORIGINS } from '../contract.ts';
import type { Scope } from '../filter.ts';
import { NOTHING } from '../nothing.ts';
import type { CountColumn, CountSum } from '../repository.ts';
import type { Combination } from './blockSums.ts';
import type { CountCube, Kind, KindColumn, PlaceColumn } from './countCube.ts';
import { dayNumber, type TimeColumn, timeRuns } from './days.ts';
import { keysWithin } from './placeKey.ts';

const PLACES: readonly CountColumn[] = ['prov', 'kab', 'kec'];
const KINDS: readonly CountColumn[] = ['issue', 'channel', 'status', 'election'];
const TIMES: readonly CountColumn[] = ['month', 'day', 'week'];
const LEVEL_COLUMN = { provinsi: 'prov', kabkota: 'kab', kecamatan: 'kec' } as const;
/** Sums that are added up in one go; questions for more of them are answered in SQL. */
const MOST_SUMS = 4_000_000;

/**
 * Sums of reports by columns inside a scope, as `sumCounts` gives them, out of a cube. Null when the cube cannot tell:
 * for desa, for two place or two time columns, or for too many sums.
 */
export function sumCube(cube: CountCube, columns: readonly CountColumn[], scope: Scope): CountSum[] | null {
  const [places, kinds, times] = [PLACES, KINDS, TIMES].map((list) => columns.filter((c) => list.includes(c)));
  if (!places || !kinds || !times || places.length > 1 || times.length > 1) return null;
  if (places.length + kinds.length + times.length < columns.length) return null;
  const range = placeRange(cube, scope.code);
  if (range === null) return null;
  const { data } = cube;
  const first = Math.max(0, scope.from === null ? 0 : dayNumber(scope.from) - data.firstDay);
  const end = Math.min(data.days, scope.to === null ? data.days : dayNumber(scope.to) - data.firstDay + 1);
  if (first >= end || range[0] >= range[1]) return columns.length ? [] : [{ laporan: 0, temuan: 0, informasi_awal: 0 }];

  const area = cube.grouping((places[0] as PlaceColumn | undefined) ?? null, range);
  const runs = timeRuns(data.firstDay, first, end, (times[0] as TimeColumn | undefined) ?? null);
  const kind = groupKinds(data.kinds, kinds as KindColumn[], scope);
  const width = area.values.length + 1;
  const sums = runs.labels.length * kind.values.length * ORIGINS.length * width;
  if (sums > MOST_SUMS) return null;
  const totals = new Float64Array(sums);
  const at = (time: number, group: number, origin: number) =>
    ((time * kind.values.length + group) * ORIGINS.length + origin - 1) * width;

  const addRows = (from: number, to: number, time: number) => {
    if (from >= to) return;
    const { starts, place, n, days } = data;
    const { groups } = area;
    for (const { kind: k, group, origin } of kind.chosen) {
      const base = at(time, group, origin);
      const last = starts[k * days + to] as number;
      for (let i = starts[k * days + from] as number; i < last; i++) {
        (totals[base + (groups[place[i] as number] as number)] as number) += n[i] as number;
      }
    }
  };
  const blocks =
    rowsOf(cube, kind.chosen, first, end) > cube.fewRows
      ? cube.sumsBy(columnsNeeded(kinds as KindColumn[], scope), precisionOf(places[0] as PlaceColumn | undefined, scope.code))
      : null;
  const combined = blocks && groupKinds(blocks.combinations, kinds as KindColumn[], scope);
  for (const { from, to, label } of runs.runs) {
    const [block, blockEnd] = blocks?.whole(from, to, data.days) ?? [0, 0];
    if (!blocks || !combined || block >= blockEnd) {
      addRows(from, to, label);
      continue;
    }
    for (const { kind: c, group, origin } of combined.chosen) {
      const target = kind.find(combined.values[group] as (string | number)[]);
      blocks.add(c, [block, blockEnd], range, area.groups, totals, at(label, target, origin));
    }
    addRows(from, block * blocks.length, label);
    addRows(Math.min(to, blockEnd * blocks.length), to, label);
  }

  const found: CountSum[] = [];
  for (let time = 0; time < runs.labels.length; time++) {
    for (let group = 0; group < kind.values.length; group++) {
      const base = at(time, group, 1);
      for (let a = 1; a < width; a++) {
        const laporan = totals[base + a] as number;
        const temuan = totals[base + width + a] as number;
        const informasi_awal = totals[base + 2 * width + a] as number;
        if (laporan === 0 && temuan === 0 && informasi_awal === 0 && columns.length) continue;
        const row: CountSum = { laporan, temuan, informasi_awal };
        if (places[0])
          row[places[0]] = area.values[a - 1] === NOTHING[places[0] as PlaceColumn] ? null : (area.values[a - 1] as number);
        for (const [i, column] of kinds.entries()) {
          const value = (kind.values[group] as (string | number)[])[i] as string | number;
          row[column] = value === NOTHING.election ? null : value;
        }
        if (times[0]) row[times[0]] = runs.labels[time] as string;
        found.push(row);
      }
    }
  }
  return found;
}

/** Positions of the places inside an area; null when the area is a desa. */
function placeRange(cube: CountCube, code: string | null): [number, number] | null {
  const { places } = cube.data;
  if (code === null) return [0, places.length];
  const level = levelOf(code);
  if (level === 'desa') return null;
  const [from, to] = keysWithin(codeToNumber(code), LEVEL_COLUMN[level]);
  return [firstAtLeast(places, from), firstAtLeast(places, to)];
}

function firstAtLeast(sorted: Int32Array, key: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface ChosenKind {
  kind: number;
  group: number;
  origin: number;
}

/** The kinds that a filter lets through, in groups that agree in the columns. */
function groupKinds(kinds: readonly (Kind | Combination)[], columns: readonly KindColumn[], scope: Scope) {
  const numbers = new Map<string, number>();
  const values: (string | number)[][] = [];
  const chosen: ChosenKind[] = [];
  for (const [k, kind] of kinds.entries()) {
    if (scope.election !== null && kind.election !== scope.election) continue;
    if (scope.issue && !scope.issue.includes(kind.issue as number)) continue;
    if (scope.channel && !scope.channel.includes(kind.channel as number)) continue;
    if (scope.status && !scope.status.includes(kind.status as number)) continue;
    if (scope.origin && !scope.origin.includes(kind.origin)) continue;
    const value = columns.map((c) => kind[c] as string | number);
    const key = value.join();
    let group = numbers.get(key);
    if (group === undefined) {
      group = values.push(value) - 1;
      numbers.set(key, group);
    }
    chosen.push({ kind: k, group, origin: kind.origin });
  }
  // A question without columns has an answer even where nothing is found.
  if (columns.length === 0 && values.length === 0) values.push([]);
  return { values, chosen, find: (value: (string | number)[]) => numbers.get(value.join()) as number };
}

/** Columns of a kind that a question tells apart. */
function columnsNeeded(columns: readonly KindColumn[], scope: Scope): KindColumn[] {
  const filtered = (['issue', 'channel', 'status', 'election'] as const).filter((c) => scope[c] !== null);
  return [...new Set([...columns, ...filtered])];
}

function rowsOf({ data }: CountCube, chosen: readonly ChosenKind[], from: number, to: number): number {
  let rows = 0;
  for (const { kind } of chosen)
    rows += (data.starts[kind * data.days + to] as number) - (data.starts[kind * data.days + from] as number);
  return rows;
}

/** How precise places must be for a column and an area. */
function precisionOf(column: PlaceColumn | undefined, code: string | null): PlaceColumn | null {
  const order = [null, 'prov', 'kab', 'kec'] as const;
  const level = code === null ? null : levelOf(code);
  const area = level === null || level === 'desa' ? null : LEVEL_COLUMN[level];
  return order[Math.max(order.indexOf(column ?? null), order.indexOf(area))] ?? null;
}
