import type { Db } from '../../db/database.ts';
import type { CatalogueEntry, Origin } from '../../reports/contract.ts';
import { isFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import { type PanelSeries, type SeriesPanel, valuesOf } from '../panel/seriesPanel.ts';
import { type OpeningOf, openingNote, openingsAt, openingsOf } from './alarmOpenings.ts';
import { alarmSentence, COVERAGE_STEP, coverageSentence, otherSentence } from './alarmPhrases.ts';
import { alarmState } from './alarmStates.ts';
import type { Alarm, AlarmInterval, AlarmMethod } from './contract.ts';
import { type AlarmOptions, type Judged, judgeSeries } from './judgeSeries.ts';
import type { FoundAlarm } from './scanAlarms.ts';

interface Told {
  method: AlarmMethod;
  interval: AlarmInterval;
  options: AlarmOptions;
  issues: readonly Pick<CatalogueEntry, 'code' | 'name'>[];
}

/** Most periods of a series that are told with an alarm. */
const MOST_POINTS = 60;
/** Periods told after the end of an alarm. */
const AFTER = 8;

/** Alarms with what can explain them: coverage, openings of channels, the other origin. */
export async function describeAlarms(
  db: Db,
  observed: Observed,
  panel: SeriesPanel,
  found: readonly FoundAlarm[],
  told: Told,
): Promise<Alarm[]> {
  const openings = found.length ? await openingsOf(db) : [];
  const beside = found.map((alarm) => openingsBeside(alarm, panel, openings, told.options));
  const without = await channelCounts(
    observed,
    panel,
    found.filter((_, i) => beside[i]?.length),
    told.interval,
  );
  return found.map((alarm, i) => {
    const series = panel.series[alarm.series] as PanelSeries;
    const values = valuesOf(panel, series, observed.origins);
    const said = (beside[i] ?? []).map((opening) => {
      const channel = without(series, opening.channelCode);
      const left = values.map((v, t) => (v === null ? null : v - (channel[t] as number)));
      return openingNote(opening, {
        observed: left[alarm.end] ?? null,
        alarm: judgedAt(left, panel, told, alarm.end)?.alarm ?? null,
      });
    });
    return describe(alarm, series, values, said, observed.origins, panel, told);
  });
}

function describe(
  alarm: FoundAlarm,
  series: PanelSeries,
  values: readonly (number | null)[],
  openings: Alarm['openings'],
  origins: readonly Origin[],
  panel: SeriesPanel,
  { method, interval, options, issues }: Told,
): Alarm {
  const { periods, provisional, complete } = panel;
  const { code, name } = panel.areas[series.area] as SeriesPanel['areas'][number];
  const { start, end, observed, expected, sd, limit, score } = alarm;
  const state = alarmState(panel, alarm);
  const first = (t: number) => periods[t]?.from ?? '';
  const before = meanCoverage(panel, series.area, start - options.guard - options.baseline, start - options.guard - 1);
  const now = meanCoverage(panel, series.area, start, end);
  const rose = before !== null && now !== null && now - before >= COVERAGE_STEP;
  const figures = { observed, expected, sd, threshold: limit, excess: observed - expected, score };
  const when = { week: first(end), since: first(start), provisional: provisional[end] === true };
  return {
    code,
    name,
    issue: series.issue ?? '',
    issueName: issues.find((i) => i.code === series.issue)?.name ?? { id: series.issue ?? '', en: series.issue ?? '' },
    ...when,
    periods: end - start + 1,
    state,
    running: state !== 'over',
    method,
    origin: [...origins],
    ...figures,
    complete: complete[end] ?? null,
    coverageBefore: before,
    coverageNow: now,
    coverageNote: coverageSentence(before, now),
    coverageExplains: rose && limit !== null && before > 0 ? observed <= (limit * now) / before : null,
    openings,
    otherOrigin: otherOrigin(series, origins, panel, { method, interval, options, issues }, end),
    sentence: alarmSentence({ ...figures, ...when }, origins, interval, method === 'farrington' ? 0 : options.minimum),
    series: pointsOf(values, series.area, alarm, panel, { method, interval, options, issues }),
  };
}

function pointsOf(
  values: readonly (number | null)[],
  area: number,
  { start, end }: FoundAlarm,
  { periods, provisional, coverage }: SeriesPanel,
  { method, options }: Told,
): Alarm['series'] {
  const until = Math.min(periods.length, end + 1 + AFTER);
  const from = Math.max(0, start - options.guard - options.baseline, until - MOST_POINTS);
  const judged = judgeSeries(values, provisional, method, options, from);
  return periods.slice(from, until).map((period, i) => {
    const t = from + i;
    const p = judged[i];
    const known = p && isFigure<Judged>(p) ? p : null;
    const share = coverage[area * periods.length + t] as number;
    return {
      period: period.from,
      observed: values[t] ?? null,
      expected: known?.expected ?? null,
      threshold: known?.limit ?? null,
      alarm: known?.alarm ?? false,
      provisional: provisional[t] === true,
      coverage: Number.isNaN(share) ? null : share,
    };
  });
}

/** Mean share of the expected coverage reports over some periods; null where none is known. */
function meanCoverage({ periods, coverage }: SeriesPanel, area: number, from: number, to: number): number | null {
  let [sum, n] = [0, 0];
  for (let t = Math.max(0, from); t <= to; t++) {
    const share = coverage[area * periods.length + t] as number;
    if (Number.isNaN(share)) continue;
    sum += share;
    n++;
  }
  return n === 0 ? null : sum / n;
}

/** What the other of laporan and temuan did at the end of an alarm; null when the alarm is of both. */
function otherOrigin(
  series: PanelSeries,
  origins: readonly Origin[],
  panel: SeriesPanel,
  told: Told,
  end: number,
): Alarm['otherOrigin'] {
  if (origins.includes('laporan') && origins.includes('temuan')) return null;
  const origin = origins.includes('laporan') ? 'temuan' : 'laporan';
  const values = valuesOf(panel, series, [origin]);
  const judged = judgedAt(values, panel, told, end);
  const observed = values[end] ?? null;
  const [expected, alarm] = [judged?.expected ?? null, judged?.alarm ?? null];
  return { origin, observed, expected, alarm, note: otherSentence(origin, observed, expected, alarm) };
}

function judgedAt(
  values: readonly (number | null)[],
  { provisional }: SeriesPanel,
  { method, options }: Told,
  t: number,
): Judged | null {
  const [p] = judgeSeries(values.slice(0, t + 1), provisional.slice(0, t + 1), method, options, t);
  return p && isFigure<Judged>(p) ? p : null;
}

const openingsBeside = (
  { series, start, end }: FoundAlarm,
  panel: SeriesPanel,
  openings: readonly OpeningOf[],
  { guard, baseline }: AlarmOptions,
): OpeningOf[] => {
  const code = panel.areas[panel.series[series]?.area ?? -1]?.code;
  const from = panel.periods[Math.max(0, start - guard - baseline)]?.from;
  const to = panel.periods[end]?.to;
  return code && from && to ? openingsAt(openings, code, from, to) : [];
};

/** Reports of one channel per period of a series; asked only for the issues of alarms beside which a channel opened. */
async function channelCounts(
  observed: Observed,
  panel: SeriesPanel,
  alarms: readonly FoundAlarm[],
  interval: AlarmInterval,
): Promise<(series: PanelSeries, channel: string) => Int32Array> {
  const n = panel.periods.length;
  const counts = new Map<string, Int32Array>();
  const [first, last] = [panel.periods[0], panel.periods.at(-1)];
  const issues = [...new Set(alarms.flatMap((a) => panel.series[a.series]?.issue ?? []))];
  if (issues.length > 0 && first && last) {
    const at = new Map(panel.periods.map((p, i) => [p.from, i]));
    for (const row of await observed.by(['issue', interval, 'channel'], { from: first.from, to: last.to, issue: issues })) {
      const t = at.get(row[interval] as string);
      if (t === undefined) continue;
      const key = `${row.code} ${row.issue} ${row.channel}`;
      const own = counts.get(key) ?? new Int32Array(n);
      counts.set(key, own);
      (own[t] as number) += observed.origins.reduce((sum, o) => sum + row.counts[o], 0);
    }
  }
  const none = new Int32Array(n);
  return (series, channel) => counts.get(`${panel.areas[series.area]?.code} ${series.issue} ${channel}`) ?? none;
}
