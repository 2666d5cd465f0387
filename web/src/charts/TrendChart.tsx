import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../format/useFormat.ts';
import { BandLabel } from './BandLabel.tsx';
import { markerStroke } from './TrendSamples.tsx';
import { type TrendPointData, TrendTooltip } from './TrendTooltip.tsx';
import { bandsBehind, type TimeSpan } from './timeBands.ts';
import { timeTicks } from './timeTicks.ts';

export interface TrendSeries {
  id: string;
  label: string;
  color: string;
  /** SVG dash pattern, so that lines differ without colour; undefined is a full line. */
  dash?: string;
}

export interface TrendMarker {
  day: string;
  label: string;
  kind: 'voting' | 'event';
}

export interface TrendChartProps {
  points: readonly TrendPointData[];
  series: readonly TrendSeries[];
  /** Stages; the chart draws those that do not lie over each other. */
  spans: readonly TimeSpan[];
  markers: readonly TrendMarker[];
  height: number;
}

const DAY_MS = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
const ink = { fill: 'var(--muted)', fontSize: 12 };

/**
 * Counts over time, one line per series, with stages behind, voting days and events marked. Every point stands in the
 * middle of its period, so that stages and days lie where they were. Hollow points are periods cut by the filter.
 */
export function TrendChart({ points, series, spans, markers, height }: TrendChartProps) {
  const format = useFormat();
  const from = points[0]?.start;
  const to = points.at(-1)?.end;
  if (from === undefined || to === undefined) return null;
  const rows = points.map((p) => ({ ...p, ...p.values, at: (time(p.start) + time(p.end) + DAY_MS) / 2 }));
  const visible = markers.filter((m) => m.day >= from && m.day <= to);
  const dots = points.length <= 40;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
      <LineChart data={rows} margin={{ top: 32, right: 18, bottom: 0, left: 0 }} accessibilityLayer>
        {bandsBehind(spans, from, to).map((band, i) => (
          <ReferenceArea
            key={`${band.start}-${band.name}`}
            x1={time(band.start)}
            x2={time(band.end) + DAY_MS}
            fill="var(--ink)"
            fillOpacity={i % 2 === 0 ? 0.07 : 0.03}
            stroke="none"
            label={<BandLabel text={band.name} />}
          />
        ))}
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[time(from), time(to) + DAY_MS]}
          ticks={timeTicks(from, to, 5).map(time)}
          tickFormatter={(at: number) => tickLabel(new Date(at).toISOString().slice(0, 10), from, to, format.date)}
          tick={ink}
          tickLine={{ stroke: 'var(--edge)' }}
          axisLine={{ stroke: 'var(--edge)' }}
        />
        <YAxis
          allowDecimals={false}
          width="auto"
          tick={ink}
          tickFormatter={(v: number) => format.integer(v)}
          tickLine={false}
          axisLine={false}
        />
        {visible.map((marker) => (
          <ReferenceLine
            key={`${marker.kind}-${marker.day}-${marker.label}`}
            x={time(marker.day) + DAY_MS / 2}
            stroke="var(--ink)"
            {...markerStroke(marker.kind)}
            label={
              marker.kind === 'voting'
                ? { value: dayMonth(marker.day, format.date), position: 'top', offset: 18, fill: 'var(--ink)', fontSize: 11 }
                : undefined
            }
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)' }}
          content={<TrendTooltip series={series} spans={spans} markers={visible} />}
        />
        {series.map((s) => (
          <Line
            key={s.id}
            type="linear"
            dataKey={s.id}
            name={s.label}
            stroke={s.color}
            strokeWidth={2}
            strokeDasharray={s.dash}
            isAnimationActive={false}
            dot={(dot) => <PeriodDot key={dot.key} {...dot} shown={dots} />}
            activeDot={{ r: 4, stroke: 'var(--paper)' }}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

interface PeriodDotProps {
  cx?: number;
  cy?: number;
  stroke?: string;
  payload?: TrendPointData;
  shown: boolean;
}

/** Dots are drawn while they are few; a cut period is always drawn, hollow. */
function PeriodDot({ cx, cy, stroke, payload, shown }: PeriodDotProps) {
  if (cx === undefined || cy === undefined || !(shown || payload?.partial)) return <g />;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={payload?.partial ? 3 : 2}
      fill={payload?.partial ? 'var(--paper)' : stroke}
      stroke={stroke}
      strokeWidth={1.5}
    />
  );
}

/** "Jan 2024" on first days of months of a long chart, "14 Feb" inside a short one. */
function tickLabel(day: string, from: string, to: string, date: (iso: string) => string): string {
  return (time(to) - time(from)) / DAY_MS <= 75 ? dayMonth(day, date) : date(day.slice(0, 7));
}

/** A date without its year, which the axis says. */
const dayMonth = (day: string, date: (iso: string) => string) => date(day).replace(/ \d{4}$/, '');
