import type { OriginCounts } from '../../reports/contract.ts';
import type { Interval } from '../../reports/trend.ts';
import type { DroppedArea } from '../basis/contract.ts';
import { type CountedArea, countedAreas } from '../basis/usedAreas.ts';
import type { DayRange, Observed, ObservedRow, PeriodCoverage } from '../observed/observed.ts';
import { fullPeriods, periodOf, periodsBefore } from './fullPeriods.ts';

/** Reports of areas over whole periods. */
export interface SeriesPanel {
  interval: Interval;
  periods: readonly DayRange[];
  /** Position of the first period inside the filter; those before it are history to compare with. */
  first: number;
  /** Day up to which reports are known at all. */
  asOf: string | null;
  /** By period: share 0..1 of its reports expected to be in (null = not known), and whether they will still rise. */
  complete: (number | null)[];
  provisional: boolean[];
  areas: CountedArea[];
  dropped: DroppedArea[];
  /** By area and period, `area * periods + period`: 1 where no report means none, 0 where it means not known. */
  watched: Uint8Array;
  /** In the same places: share 0..1 of the expected coverage reports, NaN where not known. */
  coverage: Float64Array;
  /** One for each area and issue with a report of the chosen origins (each area with any, when issues are not told apart), in their order. */
  series: PanelSeries[];
  /** Issues that occur. */
  issues: string[];
}
export interface PanelSeries {
  area: number;
  issue: string | null;
  counts: Record<keyof OriginCounts, Int32Array>;
}

export interface PanelAsked {
  interval: Interval;
  byIssue: boolean;
  /** Periods of history before the filter's first one. */
  history: number;
  /** Periods inside the filter when it has no first day; null = from the first report on. */
  usual: number | null;
  /** Most periods inside the filter: the last ones. */
  most: number;
  /** Only this area, judged by its own delays. */
  code?: string | undefined;
}

const ORIGIN_KEYS = ['laporan', 'temuan', 'informasi_awal'] as const;

/**
 * Counts by area (and issue) over whole periods, with what is known of each: watched or not, complete or not. Periods that the filter cuts
 * are left out. Where silence is unknown (`SignalQuery.silent`), a period counts as known for an area in which anything was reported
 * there, or somebody reported that they watched; otherwise it is unknown, never zero.
 */
export async function seriesPanel(observed: Observed, asked: PanelAsked): Promise<SeriesPanel> {
  const { interval, history, most } = asked;
  const counted = countedAreas(observed);
  const areas = asked.code === undefined ? counted.used : counted.used.filter((a) => a.code === asked.code);
  const dropped = asked.code === undefined ? counted.dropped : counted.dropped.filter((d) => d.code === asked.code);
  const { asOf } = await observed.periods([], asked.code);
  const { from, to } = observed.window;
  const until = asOf !== null && (to === null || asOf < to) ? asOf : to;
  const since =
    from === null && asked.usual !== null && asOf !== null && until !== null ? usualStart(until, interval, asked.usual) : from;
  const start = since === null ? null : periodsBefore(periodOf(since, interval), history, interval);
  const columns = asked.byIssue ? (['issue', interval] as const) : ([interval] as const);
  const rows = areas.length ? await observed.by(columns, { from: start, to: until }) : [];
  // Whether an area was heard of does not depend on the issue and the status asked for.
  // Where nobody knows the day of receipt, the last report of all is the end.
  const heard = areas.length
    ? await observed.by([interval], { from: start, to: asOf === null ? null : until, issue: null, status: null })
    : [];
  const seen = heard.map((row) => row[interval] as string).sort();
  const latest = asOf ?? seen.at(-1);
  const end = latest !== undefined && to !== null && to < latest ? to : latest;
  const begin = start ?? seen[0];
  const wanted =
    begin === undefined || end === undefined
      ? []
      : fullPeriods(begin, end, { from: history > 0 ? null : from, to }, interval, most + history);
  const { periods, coverage: watching } = await sinceKnown(observed, areas, wanted, seen[0]);
  const told = await observed.periods(periods, asked.code);
  const places = new Map(areas.map((a, i) => [a.code, i]));
  const at = new Map(periods.map((p, i) => [p.from, i]));
  const { watched, coverage } = watch(observed, areas, watching, heard, { places, at, interval });
  const inside = since === null ? 0 : periods.findIndex((p) => p.from >= since);
  const all = seriesOf(rows, periods.length, { places, at, interval });
  const chosen = ({ counts }: PanelSeries) => observed.origins.some((origin) => counts[origin].some((n) => n > 0));
  const series = asked.byIssue ? all.filter(chosen) : all;
  return {
    interval,
    periods,
    first: inside < 0 ? periods.length : Math.max(inside, periods.length - most),
    asOf: told.asOf,
    complete: told.periods.map((p) => p.complete),
    provisional: told.periods.map((p) => p.provisional),
    areas,
    dropped,
    watched,
    coverage,
    series,
    issues: [...new Set(series.flatMap((s) => s.issue ?? []))].sort(),
  };
}

const usualStart = (until: string, interval: Interval, periods: number) =>
  periodsBefore(periodOf(until, interval), periods - 1, interval);

interface Places {
  places: ReadonlyMap<string, number>;
  at: ReadonlyMap<string, number>;
  interval: Interval;
}

/**
 * The periods from the first one of which anything is known: a report, or (where silence is not taken for zero) somebody who watched. Before it
 * zeros would be those of a time without data.
 */
async function sinceKnown(
  observed: Observed,
  areas: readonly CountedArea[],
  periods: readonly DayRange[],
  firstReport: string | undefined,
): Promise<{ periods: readonly DayRange[]; coverage: PeriodCoverage[] }> {
  const coverage = areas.length ? await observed.coverageIn(periods) : [];
  const zero = observed.basis.coverage.silent === 'zero';
  const first = periods.findIndex(
    ({ from }, i) =>
      (firstReport !== undefined && from >= firstReport) || (!zero && areas.some((a) => coverage[i]?.reported.has(a.code))),
  );
  return first < 0 ? { periods: [], coverage: [] } : { periods: periods.slice(first), coverage: coverage.slice(first) };
}

function watch(
  observed: Observed,
  areas: readonly CountedArea[],
  watching: readonly PeriodCoverage[],
  heard: readonly ObservedRow[],
  { places, at, interval }: Places,
): Pick<SeriesPanel, 'watched' | 'coverage'> {
  const n = watching.length;
  const zero = observed.basis.coverage.silent === 'zero';
  const watched = new Uint8Array(areas.length * n).fill(zero ? 1 : 0);
  const coverage = new Float64Array(areas.length * n).fill(Number.NaN);
  for (const row of heard) {
    const [area, period] = [places.get(row.code), at.get(row[interval] as string)];
    if (area !== undefined && period !== undefined && anything(row.counts)) watched[area * n + period] = 1;
  }
  for (const [period, { shares, reported }] of watching.entries()) {
    for (const [area, { code }] of areas.entries()) {
      if (reported.has(code)) watched[area * n + period] = 1;
      coverage[area * n + period] = shares.get(code) ?? Number.NaN;
    }
  }
  return { watched, coverage };
}

const anything = (counts: OriginCounts) => ORIGIN_KEYS.some((origin) => counts[origin] > 0);

function seriesOf(rows: readonly ObservedRow[], n: number, { places, at, interval }: Places): PanelSeries[] {
  const found = new Map<string, PanelSeries>();
  for (const row of rows) {
    const [area, period] = [places.get(row.code), at.get(row[interval] as string)];
    if (area === undefined || period === undefined) continue;
    const issue = row.issue ?? null;
    const key = `${area} ${issue}`;
    const series = found.get(key) ?? {
      area,
      issue,
      counts: { laporan: new Int32Array(n), temuan: new Int32Array(n), informasi_awal: new Int32Array(n) },
    };
    found.set(key, series);
    for (const origin of ORIGIN_KEYS) (series.counts[origin][period] as number) += row.counts[origin];
  }
  return [...found.values()].sort((a, b) => a.area - b.area || ((a.issue ?? '') < (b.issue ?? '') ? -1 : 1));
}

/** The chosen origins of a series added up, or one of them; null where nothing is known. */
export function valuesOf(
  panel: Pick<SeriesPanel, 'watched' | 'periods'>,
  { area, counts }: Pick<PanelSeries, 'area' | 'counts'>,
  origins: readonly (keyof OriginCounts)[],
): (number | null)[] {
  const n = panel.periods.length;
  return panel.periods.map((_, period) =>
    panel.watched[area * n + period] ? origins.reduce((sum, origin) => sum + (counts[origin][period] as number), 0) : null,
  );
}
