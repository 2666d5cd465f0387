import type { Origin } from '@petarawan/server/contract/reports';
import { ORIGINS } from '@petarawan/server/contract/reports';
import { lazy, useMemo, useState } from 'react';
import type { UpdateView, ViewState } from '../app/urlState.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { LazyTrendChart } from '../charts/LazyTrendChart.tsx';
import { LineSample, MarkerSample } from '../charts/TrendSamples.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useStages } from '../stages/queries.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { Choice } from '../ui/Choice.tsx';
import { Folded } from '../ui/Folded.tsx';
import { originLine } from './originLines.ts';
import { listPhrase, periodName, periodPhrase } from './periodPhrase.ts';
import { reportsText } from './text.ts';
import { MarkList } from './trend/MarkList.tsx';
import { RiseNote } from './trend/RiseNote.tsx';
import { TrendSwitches } from './trend/TrendSwitches.tsx';
import { tailPhrase } from './trend/tailPhrase.ts';
import { trendText } from './trend/text.ts';
import { numberMarks, type TrendMark } from './trend/trendMark.ts';
import { useNewChannels } from './trend/useNewChannels.ts';
import './trend/trend.css';
import { fillPeriods, intervalFor, type TrendInterval, type TrendPeriod } from './trendData.ts';
import { stageSpans, votingDays } from './trendStages.ts';
import { useTrend } from './useTrend.ts';

const DelayTable = lazy(() => import('./trend/DelayTable.tsx').then((m) => ({ default: m.DelayTable })));
const TrendTable = lazy(() => import('./trend/TrendTable.tsx').then((m) => ({ default: m.TrendTable })));

interface TrendSectionProps {
  /** Region code, or `ID` for the whole country. */
  code: string;
  name: string;
  state: ViewState;
  update: UpdateView;
  /** Openings of channels, launches and events of the area. */
  marks: readonly TrendMark[];
}

/** Series that leaves the new channels out. */
const without = (origin: Origin) => `${origin}-`;

/**
 * Reports over time in one area: a line per chosen origin over the stages, its provisional end hatched, the marks of the time axis
 * numbered and listed, the curve without new channels on request, with its table and its CSV.
 */
export function TrendSection({ code, name, state, update, marks }: TrendSectionProps) {
  const shared = useText();
  const text = useTextOf(reportsText);
  const own = useTextOf(trendText);
  const format = useFormat();
  const say = useSay();
  const mode = useMode();
  const [chosen, setChosen] = useState<TrendInterval | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const interval = chosen ?? intervalFor(state);
  const trend = useTrend(code, interval, state);
  const comparing = state.without.length > 0;
  const rest = useTrend(code, interval, state, state.without, comparing).data;
  const stages = useStages();
  const data = trend.data;
  const periods = useMemo(
    () => (data ? fillPeriods(data.points, data.interval, { from: state.from, to: state.to }) : []),
    [data, state.from, state.to],
  );
  const others = useMemo(
    () => new Map(comparing && rest?.interval === data?.interval ? rest?.points.map((p) => [p.period, p]) : []),
    [comparing, rest, data],
  );
  const origins = ORIGINS.filter((o) => state.origins.includes(o));
  const spans = useMemo(() => stageSpans(stages.data?.stages ?? [], state.election), [stages.data, state.election]);
  const [from, to] = [periods[0]?.period, periods.at(-1)?.end];
  const listed = useMemo(() => numberMarks(marks, from, to), [marks, from, to]);
  const voting = votingDays(stages.data?.elections ?? [], state.election, own.votingDay).filter(
    (m) => from !== undefined && to !== undefined && m.day >= from && m.day <= to,
  );
  const inside = [...voting, ...listed];
  const channels = useNewChannels(listed, state.without, own.newChannels);
  const lines = origins.map((o) => ({ id: o as string, label: shared.origin[o], ...originLine(o, mode) }));
  const series = [
    ...lines,
    ...(others.size > 0
      ? origins.map((o) => ({
          id: without(o),
          label: own.withoutSeries(shared.origin[o], channels.shown),
          color: originLine(o, mode).color,
          dash: '1 3',
          faint: true,
        }))
      : []),
  ];
  const peak = peakOf(periods, origins);
  const said = listPhrase(
    origins.map((o) => text.originOne[o]),
    own.and,
  );
  const tail = data ? tailPhrase(data, periods, { text: own, format, say }) : null;
  const sentence = [
    own.trendSentence(
      said.charAt(0).toUpperCase() + said.slice(1),
      own.interval[interval],
      name,
      periodPhrase(state, text, format),
    ),
    peak && own.trendPeak(format.integer(peak.count), text.originOne[peak.origin], periodName(peak.period, interval, format)),
    tail,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <ChartFrame
      title={own.trendTitle}
      sentence={sentence}
      sources={data?.meta.sources ?? []}
      sample={data?.meta.sample ?? false}
      loading={trend.isPending}
      busy={trend.isPlaceholderData}
      error={trend.error}
      onRetry={() => void trend.refetch()}
      empty={periods.length === 0 ? own.trendEmpty : null}
      note={
        <>
          <p>{periods.some((p) => p.partial) ? `${own.trendNote} ${own.trendPartial}` : own.trendNote}</p>
          {data && (
            <Folded className="delay-table" summary={own.delays}>
              {() => <DelayTable delay={data.delay} code={code} />}
            </Folded>
          )}
        </>
      }
      onCsv={() => {
        const sample = data?.meta.sample ?? false;
        void import('./trendCsv.ts').then((m) =>
          m.downloadTrend({ code, name, interval, periods, origins, spans, marks: inside, sample }),
        );
      }}
      controls={
        <TrendSwitches
          interval={interval}
          onInterval={setChosen}
          byReportDate={state.byReportDate}
          onByReportDate={(byReportDate) => update({ byReportDate })}
        />
      }
      table={() => <TrendTable interval={interval} periods={periods} origins={origins} spans={spans} marks={inside} />}
    >
      <RiseNote marks={listed} />
      <ul className="trend-key">
        {series.map((s) => (
          <li key={s.id}>
            <LineSample color={s.color} dash={s.dash} /> {s.label}
          </li>
        ))}
        {voting.length > 0 && (
          <li>
            <MarkerSample kind="voting" /> {own.votingDayShort}
          </li>
        )}
        {[...new Set(listed.map((m) => m.kind))].map((kind) => (
          <li key={kind}>
            <MarkerSample kind={kind} /> {own.kind[kind]}
          </li>
        ))}
      </ul>
      <LazyTrendChart
        points={periods.map((p) => ({
          start: p.period,
          end: p.end,
          partial: p.partial,
          provisional: p.provisional,
          complete: p.complete,
          values: Object.fromEntries(
            origins.flatMap((o) => [
              [o, p[o]],
              ...(others.size > 0 ? [[without(o), others.get(p.period)?.[o] ?? 0] as const] : []),
            ]),
          ),
        }))}
        series={series}
        spans={spans}
        markers={inside}
        activeMark={active}
        provisional={{
          band: data && data.completeAfter !== null ? own.provisionalBand(say(data.completeSentence)) : own.provisional,
          short: own.provisional,
          point: (share) => own.provisionalPoint(share === null ? null : format.percent(share)),
        }}
        height={listed.length > 0 ? 210 : 190}
      />
      {channels.offered !== null && (
        <Choice
          type="checkbox"
          name="tanpa-kanal-baru"
          label={own.without(channels.offered)}
          checked={comparing}
          onChange={(on) => update({ without: on ? channels.codes : [] })}
        />
      )}
      {listed.length > 0 && <MarkList marks={listed} active={active} onActive={setActive} />}
    </ChartFrame>
  );
}

/** The highest single period of any origin; the earliest of equals, null when all are zero. */
function peakOf(periods: readonly TrendPeriod[], origins: readonly Origin[]) {
  let peak: { count: number; origin: Origin; period: TrendPeriod } | null = null;
  for (const period of periods) {
    for (const origin of origins) {
      if (period[origin] > (peak?.count ?? 0)) peak = { count: period[origin], origin, period };
    }
  }
  return peak;
}
