import { memo } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import type { FunnelLayout } from './funnelLayout.ts';
import type { FunnelModel } from './funnelModel.ts';

interface FunnelBackgroundProps {
  layout: FunnelLayout;
  model: FunnelModel;
  /** Keeps the clip path apart from others on the page. */
  prefix: string;
  xTitle: string;
  averageTitle: string;
  /** Names of the inner and the outer limit. */
  limitTitle: { near: string; far: string };
  short(value: number): string;
}

/** Limits, average and axes: what the points are read against. */
export const FunnelBackground = memo(function FunnelBackground(props: FunnelBackgroundProps) {
  const { layout, model, prefix, short } = props;
  const format = useFormat();
  const { x, y, frame, toX, toY } = layout;
  const [left, top, right, bottom] = frame;
  const line = (rate: (p: FunnelModel['limits'][number]) => number) =>
    model.limits.map((p, i) => `${i === 0 ? 'M' : 'L'}${toX(p.size).toFixed(1)},${toY(rate(p)).toFixed(1)}`).join('');
  const band = [
    ...model.limits.map((p) => [p.size, p.near[1]] as const),
    ...model.limits.toReversed().map((p) => [p.size, p.near[0]] as const),
  ]
    .map(([size, rate], i) => `${i === 0 ? 'M' : 'L'}${toX(size).toFixed(1)},${toY(rate).toFixed(1)}`)
    .join('');
  const average = toY(model.average);
  const endOf = (limit: 'near' | 'far') => toY(model.limits.at(-1)?.[limit][1] ?? 0);
  return (
    <>
      <clipPath id={`${prefix}-clip`}>
        <rect x={left} y={top} width={Math.max(0, right - left)} height={Math.max(0, bottom - top)} />
      </clipPath>
      <g clipPath={`url(#${prefix}-clip)`} className="funnel-limits">
        <path className="funnel-chance" d={`${band}Z`} />
        <path className="funnel-near" d={line((p) => p.near[1])} />
        <path className="funnel-near" d={line((p) => p.near[0])} />
        <path className="funnel-far" d={line((p) => p.far[1])} />
        <path className="funnel-far" d={line((p) => p.far[0])} />
        <path className="funnel-average" d={`M${left},${average}H${right}`} />
      </g>
      <g className="funnel-axis">
        {y.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${left - 4},${toY(tick)}H${left}`} />
            <text x={left - 8} y={toY(tick) + 4} textAnchor="end">
              {Number.isInteger(tick) ? format.integer(tick) : format.rate(tick)}
            </text>
          </g>
        ))}
        <path d={`M${left},${top}V${bottom}H${right}`} />
        {x.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${toX(tick)},${bottom}v4`} />
            <text x={toX(tick)} y={bottom + 15} textAnchor="middle">
              {short(tick)}
            </text>
          </g>
        ))}
        <text x={right} y={bottom + 29} textAnchor="end" className="funnel-axis-title">
          {props.xTitle}
        </text>
        {(['far', 'near'] as const).map((limit) => {
          const y = endOf(limit);
          // Limits above the frame have no end to write at, and two at one place one name.
          if (y < top || (limit === 'near' && y - endOf('far') < 12)) return null;
          return (
            <text key={limit} x={right + 4} y={y + 4}>
              {props.limitTitle[limit]}
            </text>
          );
        })}
        <text x={left + 4} y={average - 4} className="funnel-axis-title halo">
          {props.averageTitle}
        </text>
      </g>
    </>
  );
});
