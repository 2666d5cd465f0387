import type { Origin } from '@petarawan/server/contract/reports';
import { ORIGINS } from '@petarawan/server/contract/reports';
import { useMemo, useState } from 'react';
import type { ViewState } from '../app/urlState.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { fileName } from '../charts/csv.ts';
import { LazyTrendChart } from '../charts/LazyTrendChart.tsx';
import type { TrendMarker } from '../charts/TrendChart.tsx';
import { LineSample, MarkerSample } from '../charts/TrendSamples.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useStages } from '../stages/queries.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { originLine } from './originLines.ts';
import { listPhrase, periodName, periodPhrase } from './periodPhrase.ts';
import { TrendTable } from './TrendTable.tsx';
import { reportsText } from './text.ts';
import { trendCsv } from './trendCsv.ts';
import { fillPeriods, intervalFor, type TrendInterval, type TrendPeriod } from './trendData.ts';
import { stageSpans, votingDays } from './trendStages.ts';
import { useTrend } from './useTrend.ts';

interface TrendSectionProps {
  /** Region code, or `ID` for the whole country. */
  code: string;
  name: string;
  state: ViewState;
  /** Dated events of the area, marked on the chart. */
  events: readonly TrendMarker[];
}

const INTERVALS: readonly TrendInterval[] = ['day', 'week', 'month'];

/** Reports over time in one area: a line per chosen origin over the stages, with its table and its CSV. */
export function TrendSection({ code, name, state, events }: TrendSectionProps) {
  const shared = useText();
  const text = useTextOf(reportsText);
  const format = useFormat();
  const mode = useMode();
  const [chosen, setChosen] = useState<TrendInterval | null>(null);
  const interval = chosen ?? intervalFor(state);
  const trend = useTrend(code, interval, state);
  const stages = useStages();
  const data = trend.data;
  const periods = useMemo(
    () => (data ? fillPeriods(data.points, data.interval, { from: state.from, to: state.to }) : []),
    [data, state.from, state.to],
  );
  const origins = ORIGINS.filter((o) => state.origins.includes(o));
  const spans = useMemo(() => stageSpans(stages.data?.stages ?? [], state.election), [stages.data, state.election]);
  const markers = [...votingDays(stages.data?.elections ?? [], state.election, text.votingDay), ...events];
  const series = origins.map((o) => ({ id: o, label: shared.origin[o], ...originLine(o, mode) }));
  const peak = peakOf(periods, origins);
  const said = listPhrase(
    origins.map((o) => text.originOne[o]),
    text.and,
  );
  const sentence = [
    text.trendSentence(
      said.charAt(0).toUpperCase() + said.slice(1),
      text.interval[interval],
      name,
      periodPhrase(state, text, format),
    ),
    peak && text.trendPeak(format.integer(peak.count), text.originOne[peak.origin], periodName(peak.period, interval, format)),
  ]
    .filter(Boolean)
    .join(' ');
  const inside = markers.filter((m) => m.day >= (periods[0]?.period ?? '') && m.day <= (periods.at(-1)?.end ?? ''));
  return (
    <ChartFrame
      title={text.trendTitle}
      sentence={sentence}
      sources={data?.meta.sources ?? []}
      sample={data?.meta.sample ?? false}
      loading={trend.isPending}
      busy={trend.isPlaceholderData}
      error={trend.error}
      onRetry={() => void trend.refetch()}
      empty={periods.length === 0 ? text.trendEmpty : null}
      note={periods.some((p) => p.partial) ? `${text.trendNote} ${text.trendPartial}` : text.trendNote}
      csv={{
        name: fileName(['tren', code, interval], 'csv'),
        text: () => trendCsv({ code, name, periods, origins, spans, sample: data?.meta.sample ?? false }),
      }}
      controls={<IntervalSwitch value={interval} onChange={setChosen} />}
      table={<TrendTable interval={interval} periods={periods} origins={origins} spans={spans} />}
    >
      <ul className="trend-key">
        {series.map((s) => (
          <li key={s.id}>
            <LineSample color={s.color} dash={s.dash} /> {s.label}
          </li>
        ))}
        {inside.some((m) => m.kind === 'voting') && (
          <li>
            <MarkerSample kind="voting" /> {text.votingDayShort}
          </li>
        )}
        {inside.some((m) => m.kind === 'event') && (
          <li>
            <MarkerSample kind="event" /> {text.event}
          </li>
        )}
      </ul>
      <LazyTrendChart
        points={periods.map(({ period, end, partial, laporan, temuan, informasi_awal }) => ({
          start: period,
          end,
          partial,
          values: { laporan, temuan, informasi_awal },
        }))}
        series={series}
        spans={spans}
        markers={inside}
        height={190}
      />
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

function IntervalSwitch({ value, onChange }: { value: TrendInterval; onChange: (interval: TrendInterval) => void }) {
  const text = useTextOf(reportsText);
  return (
    <fieldset className="segments">
      <legend className="sr">{text.intervalLabel}</legend>
      {INTERVALS.map((interval) => (
        <label key={interval}>
          <input type="radio" className="sr" checked={value === interval} onChange={() => onChange(interval)} />
          <span>{text.interval[interval]}</span>
        </label>
      ))}
    </fieldset>
  );
}
