import { useFormat } from '../format/useFormat.ts';
import type { TrendMarker, TrendSeries } from './TrendChart.tsx';
import { LineSample } from './TrendSamples.tsx';
import { spansDuring, type TimeSpan } from './timeBands.ts';

export interface TrendPointData {
  /** First and last day of the period, inclusive. */
  start: string;
  end: string;
  partial: boolean;
  /** The count will still rise. */
  provisional?: boolean;
  /** Share expected to be in, 0 to 1; null when it is not known. */
  complete?: number | null;
  /** Count by series id. */
  values: Record<string, number>;
}

interface TrendTooltipProps {
  series: readonly TrendSeries[];
  spans: readonly TimeSpan[];
  markers: readonly TrendMarker[];
  /** Says that a period is incomplete. */
  provisional?: ((share: number | null) => string) | undefined;
  /** Set by recharts. */
  active?: boolean;
  payload?: readonly { payload?: TrendPointData }[];
}

/** The period under the cursor: its days, every series apart, the stages it lies in and what happened in it. */
export function TrendTooltip({ active, payload, series, spans, markers, provisional }: TrendTooltipProps) {
  const format = useFormat();
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  const stages = spansDuring(spans, point.start, point.end).slice(0, 2);
  const happened = markers.filter((m) => m.day >= point.start && m.day <= point.end);
  return (
    <div className="trend-tooltip">
      <strong>{format.dateRange(point.start, point.end)}</strong>
      <dl>
        {series.map((s) => (
          <div key={s.id}>
            <dt>
              <LineSample color={s.color} dash={s.dash} /> {s.label}
            </dt>
            <dd>{format.integer(point.values[s.id])}</dd>
          </div>
        ))}
      </dl>
      {point.provisional && provisional && <p>{provisional(point.complete ?? null)}</p>}
      {happened.map((m) => (
        <p key={`${m.day}-${m.label}`}>
          {format.date(m.day)}: {m.label}
        </p>
      ))}
      {stages.length > 0 && <p className="quiet">{stages.join(' · ')}</p>}
    </div>
  );
}
