import type { TrendMarker } from './TrendChart.tsx';

/** A short piece of a line as the chart draws it, for keys and tooltips. */
export function LineSample({ color, dash }: { color: string; dash?: string }) {
  return (
    <svg width="18" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="18" y2="4" stroke={color} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
}

/** A piece of a marker line as the chart draws it. */
export function MarkerSample({ kind }: { kind: TrendMarker['kind'] }) {
  return (
    <svg width="4" height="14" aria-hidden="true">
      <line x1="2" y1="0" x2="2" y2="14" stroke="var(--ink)" {...markerStroke(kind)} />
    </svg>
  );
}

/** Voting days are full lines, openings broken ones, closings dots and dashes, events dotted ones. */
export function markerStroke(kind: TrendMarker['kind']) {
  if (kind === 'voting') return { strokeWidth: 1.5 };
  if (kind === 'closing') return { strokeWidth: 1.25, strokeDasharray: '6 2 1 2' };
  return kind === 'event' || kind === 'launch'
    ? { strokeWidth: 2, strokeDasharray: '1 3' }
    : { strokeWidth: 1.25, strokeDasharray: '5 3' };
}
