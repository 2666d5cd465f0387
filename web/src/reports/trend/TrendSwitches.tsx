import { TREND_DATES } from '@petarawan/server/contract/reports';
import { useTextOf } from '../../text/useText.ts';
import type { TrendInterval } from '../trendData.ts';
import { trendText } from './text.ts';
import '../reports.css';

interface SegmentsProps<T extends string> {
  legend: string;
  options: readonly T[];
  label(option: T): string;
  value: T;
  onChange(option: T): void;
}

/** One of a few, side by side. */
function Segments<T extends string>({ legend, options, label, value, onChange }: SegmentsProps<T>) {
  return (
    <fieldset className="segments">
      <legend className="sr">{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" className="sr" checked={value === option} onChange={() => onChange(option)} />
          <span>{label(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const INTERVALS: readonly TrendInterval[] = ['day', 'week', 'month'];

interface TrendSwitchesProps {
  interval: TrendInterval;
  onInterval(interval: TrendInterval): void;
  byReportDate: boolean;
  onByReportDate(on: boolean): void;
}

/** How long a period is, and by which date reports are counted. */
export function TrendSwitches({ interval, onInterval, byReportDate, onByReportDate }: TrendSwitchesProps) {
  const own = useTextOf(trendText);
  return (
    <>
      <Segments
        legend={own.intervalLabel}
        options={INTERVALS}
        label={(option) => own.interval[option]}
        value={interval}
        onChange={onInterval}
      />
      <Segments
        legend={own.dateLabel}
        options={TREND_DATES}
        label={(option) => own.date[option]}
        value={byReportDate ? 'report' : 'event'}
        onChange={(option) => onByReportDate(option === 'report')}
      />
    </>
  );
}
