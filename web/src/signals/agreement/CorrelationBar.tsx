/** Width of the scale from -1 to 1, user units. */
const WIDTH = 200;
const HEIGHT = 20;
const at = (value: number) => ((value + 1) / 2) * WIDTH;

interface CorrelationBarProps {
  value: number | null;
  interval: { low: number; high: number } | null;
  partial: number | null;
}

/** A correlation from -1 to 1 with its interval; the figures stand beside it in words. */
export function CorrelationBar({ value, interval, partial }: CorrelationBarProps) {
  const middle = HEIGHT / 2;
  return (
    <svg className="correlation" viewBox={`-8 0 ${WIDTH + 16} ${HEIGHT}`} aria-hidden="true">
      <line className="correlation-scale" x1={0} x2={WIDTH} y1={middle} y2={middle} />
      <line className="correlation-zero" x1={at(0)} x2={at(0)} y1={1} y2={HEIGHT - 1} />
      {interval && <line className="correlation-interval" x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />}
      {partial !== null && <path className="correlation-partial" d={`M${at(partial)},${middle - 5}l5,5l-5,5l-5,-5z`} />}
      {value !== null && <circle className="correlation-dot" cx={at(value)} cy={middle} r={4} />}
    </svg>
  );
}
