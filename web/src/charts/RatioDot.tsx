import { ratioMark } from './barScale.ts';

interface RatioDotProps {
  ratio: { value: number; low: number; high: number };
  /** Pale, because the interval holds 1. */
  quiet: boolean;
  label: string;
}

/** A ratio with its interval on a logarithmic line; the tick in the middle is 1 (like the parent). */
export function RatioDot({ ratio, quiet, label }: RatioDotProps) {
  const low = ratioMark(ratio.low);
  const high = ratioMark(ratio.high);
  const value = ratioMark(ratio.value);
  return (
    <div className={quiet ? 'ratio-dot quiet' : 'ratio-dot'} role="img" aria-label={label}>
      <span className="ratio-one" />
      <span className="ratio-range" style={{ left: `${low.percent}%`, width: `${Math.max(1, high.percent - low.percent)}%` }} />
      {low.clipped === 'left' && <span className="ratio-cut" style={{ left: 0 }} />}
      {high.clipped === 'right' && <span className="ratio-cut" style={{ right: 0 }} />}
      <span className="ratio-value" style={{ left: `${value.percent}%` }} />
    </div>
  );
}
