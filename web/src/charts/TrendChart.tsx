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
import { clusterLabel, clusterMarks } from './clusterMarks.ts';
import { MarkLabel } from './MarkLabel.tsx';
import { provisionalBand, useHatch } from './ProvisionalBand.tsx';
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
  /** A curve to compare with: thinner and lighter. */
  faint?: boolean;
}

export interface TrendMarker {
  day: string;
  label: string;
  kind: 'voting' | 'event' | 'opening' | 'closing' | 'launch';
  /** What the list under the chart calls it; unnumbered marks have no label. */
  number?: number;
  /** More came in after it. */
  rise?: boolean;
}

export interface TrendChartProps {
  points: readonly TrendPointData[];
  series: readonly TrendSeries[];
  /** Stages; the chart draws those that do not lie over each other. */
  spans: readonly TimeSpan[];
  markers: readonly TrendMarker[];
  height: number;
  /** Number of the mark that is pointed at in the list. */
  activeMark?: number | null;
  /** Name of the last, incomplete periods, and of one of them. */
  provisional?: { band: string; short: string; point(share: number | null): string };
}

const DAY_MS = 86_400_000;
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
const ink = { fill: 'var(--muted)', fontSize: 12 };

/**
 * Counts over time, one line per series, with stages behind, voting days and events marked. Every point stands in the
 * middle of its period, so that stages and days lie where they were. Hollow points are periods cut by the filter or still
 * provisional; these are hatched and their lines broken.
 */
export function TrendChart({ points, series, spans, markers, height, activeMark, provisional }: TrendChartProps) {
  const format = useFormat();
  const hatch = useHatch();
  const from = points[0]?.start;
  const to = points.at(-1)?.end;
  if (from === undefined || to === undefined) return null;
  const tail = tailStart(points);
  const rows = points.map((p, i) => ({
    ...p,
    at: (time(p.start) + time(p.end) + DAY_MS) / 2,
    ...Object.fromEntries(
      series.flatMap(({ id }) => [
        [id, i < tail ? p.values[id] : null],
        // The provisional piece starts where the certain one ends.
        [`${id}~`, i >= tail - 1 ? p.values[id] : null],
      ]),
    ),
  }));
  const visible = markers.filter((m) => m.day >= from && m.day <= to);
  const dots = points.length <= 40;
  const clusters = clusterMarks(
    visible.flatMap((m) => (m.number === undefined ? [] : [{ day: m.day, number: m.number, rise: m.rise ?? false }])),
    from,
    to,
    LABEL_ROOM,
  );
  const firstProvisional = points[tail];
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 320, height }}>
      <LineChart data={rows} margin={{ top: clusters.length > 0 ? 48 : 32, right: 18, bottom: 0, left: 0 }} accessibilityLayer>
        {hatch.pattern}
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
        {firstProvisional &&
          provisional &&
          provisionalBand(time(firstProvisional.start), time(to) + DAY_MS, hatch.fill, provisional.band, provisional.short)}
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
            stroke={activeMark !== undefined && marker.number === activeMark ? 'var(--accent)' : 'var(--ink)'}
            {...markerStroke(marker.kind)}
            {...(activeMark !== undefined && marker.number === activeMark ? { strokeWidth: 3, strokeDasharray: undefined } : {})}
            label={
              marker.kind === 'voting'
                ? { value: dayMonth(marker.day, format.date), position: 'top', offset: 18, fill: 'var(--ink)', fontSize: 11 }
                : undefined
            }
          />
        ))}
        {clusters.map((cluster) => (
          <ReferenceLine
            key={`cluster-${cluster.day}`}
            x={time(cluster.day) + DAY_MS / 2}
            stroke="none"
            label={<MarkLabel text={clusterLabel(cluster)} strong={activeMark != null && cluster.numbers.includes(activeMark)} />}
          />
        ))}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)' }}
          content={<TrendTooltip series={series} spans={spans} markers={visible} provisional={provisional?.point} />}
        />
        {series.map((s) => (
          <Line
            key={s.id}
            type="linear"
            dataKey={s.id}
            name={s.label}
            stroke={s.color}
            strokeWidth={s.faint ? 1.25 : 2}
            strokeOpacity={s.faint ? 0.7 : 1}
            strokeDasharray={s.dash}
            isAnimationActive={false}
            dot={(dot) => <PeriodDot key={dot.key} {...dot} shown={dots && !s.faint} />}
            activeDot={{ r: 4, stroke: 'var(--paper)' }}
          />
        ))}
        {tail < points.length &&
          series.map((s) => (
            <Line
              key={`${s.id}~`}
              type="linear"
              dataKey={`${s.id}~`}
              name={s.label}
              stroke={s.color}
              strokeWidth={s.faint ? 1.25 : 2}
              strokeOpacity={0.6}
              strokeDasharray="2 3"
              isAnimationActive={false}
              dot={(dot) => <PeriodDot key={dot.key} {...dot} shown={dots && !s.faint} after={tail} />}
              activeDot={{ r: 4, stroke: 'var(--paper)' }}
            />
          ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** Labels of marks closer than this share of the axis are joined: about 26 px of a chart on a narrow phone. */
const LABEL_ROOM = 0.09;

/** Position of the first of the provisional periods at the end; the number of points when the last one is certain. */
function tailStart(points: readonly TrendPointData[]): number {
  let start = points.length;
  while (start > 0 && points[start - 1]?.provisional) start--;
  return start;
}

interface PeriodDotProps {
  cx?: number;
  cy?: number;
  stroke?: string;
  payload?: TrendPointData;
  index?: number;
  shown: boolean;
  /** Only dots from this position on. */
  after?: number;
}

/** Dots are drawn while they are few; a cut period is always drawn, hollow, and so is a provisional one. */
function PeriodDot({ cx, cy, stroke, payload, index = 0, shown, after = 0 }: PeriodDotProps) {
  const hollow = payload?.partial || payload?.provisional;
  if (cx === undefined || cy == null || index < after || !(shown || hollow)) return <g />;
  return <circle cx={cx} cy={cy} r={hollow ? 3 : 2} fill={hollow ? 'var(--paper)' : stroke} stroke={stroke} strokeWidth={1.5} />;
}

/** "Jan 2024" on first days of months of a long chart, "14 Feb" inside a short one. */
function tickLabel(day: string, from: string, to: string, date: (iso: string) => string): string {
  return (time(to) - time(from)) / DAY_MS <= 75 ? dayMonth(day, date) : date(day.slice(0, 7));
}

/** A date without its year, which the axis says. */
const dayMonth = (day: string, date: (iso: string) => string) => date(day).replace(/ \d{4}$/, '');
