import { memo } from 'react';
import type { PlacedPoint, PointName } from './funnelLayout.ts';

interface FunnelPointsProps {
  points: readonly PlacedPoint[];
  radius: number;
  colorOf(code: string): string;
  isDim(code: string): boolean;
  names: readonly PointName[];
}

/** All points as a few paths, one per colour: a round line without length is a dot, and thousands of them stay quick. */
export const FunnelPoints = memo(function FunnelPoints({ points, radius, colorOf, isDim, names }: FunnelPointsProps) {
  const groups = new Map<string, { dim: boolean; color: string; d: string }>();
  for (const { code, at } of points) {
    const color = colorOf(code);
    const dim = isDim(code);
    const key = `${dim} ${color}`;
    const group = groups.get(key) ?? { dim, color, d: '' };
    group.d += `M${at[0].toFixed(1)},${at[1].toFixed(1)}h0`;
    groups.set(key, group);
  }
  // Dimmed points lie under the others.
  const ordered = [...groups.values()].sort((a, b) => Number(b.dim) - Number(a.dim));
  return (
    <g className="funnel-points">
      {ordered.map(({ dim, color, d }) => (
        <g key={`${dim} ${color}`} className={dim ? 'dim' : undefined}>
          <path d={d} className="funnel-edge" strokeWidth={radius * 2 + 1.4} />
          <path d={d} stroke={color} strokeWidth={radius * 2} />
        </g>
      ))}
      {names.map(({ code, text, at, anchor }) => (
        <text key={code} x={at[0]} y={at[1]} textAnchor={anchor} className={isDim(code) ? 'funnel-name dim' : 'funnel-name'}>
          {text}
        </text>
      ))}
    </g>
  );
});
