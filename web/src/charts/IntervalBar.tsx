import { intervalMarks } from './barScale.ts';

interface IntervalBarProps {
  figure: { value: number; low: number; high: number };
  /** The parent's figure, drawn as a tick; null when there is none. */
  reference: number | null;
  /** The picture in words. */
  label: string;
}

/** A figure with its interval on a line from zero, and the parent's figure as a tick across it. */
export function IntervalBar({ figure, reference, label }: IntervalBarProps) {
  const marks = intervalMarks(figure, reference);
  return (
    <div className="interval-bar" role="img" aria-label={label}>
      <span className="interval-track" />
      <span className="interval-range" style={{ left: `${marks.low}%`, width: `${Math.max(0.5, marks.high - marks.low)}%` }} />
      {marks.reference !== null && <span className="interval-reference" style={{ left: `${marks.reference}%` }} />}
      <span className="interval-value" style={{ left: `${marks.value}%` }} />
    </div>
  );
}
