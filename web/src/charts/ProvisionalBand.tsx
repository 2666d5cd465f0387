import { useId } from 'react';
import { ReferenceArea } from 'recharts';
import { fitLabel } from './BandLabel.tsx';

/** What is drawn behind the last, incomplete periods. */
export function useHatch() {
  const id = `hatch-${useId().replaceAll(/[^a-zA-Z0-9]/g, '')}`;
  const pattern = (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--muted)" strokeWidth="1" strokeOpacity="0.45" />
      </pattern>
    </defs>
  );
  return { pattern, fill: `url(#${id})` };
}

/** A hatched band from `from` to `to` (milliseconds), its name inside at the top; `short` where it is narrow. */
export function provisionalBand(from: number, to: number, fill: string, label: string, short: string) {
  return <ReferenceArea x1={from} x2={to} fill={fill} stroke="none" label={<InsideLabel text={label} short={short} />} />;
}

interface InsideLabelProps {
  text: string;
  /** For a narrow band. */
  short: string;
  /** Set by recharts: the band in pixels. */
  viewBox?: { x?: number; y?: number; width?: number; height?: number };
}

/** Room for a label that does not fit into a narrow band: it ends at the band's right edge and reaches over its left one. */
const LEAST_PX = 90;

function InsideLabel({ text, short, viewBox }: InsideLabelProps) {
  const { x, y, width } = viewBox ?? {};
  if (x === undefined || y === undefined || width === undefined) return null;
  // Lines may run under it: a rim of paper keeps it readable.
  const rim = { fontSize: 11, fill: 'var(--muted)', stroke: 'var(--paper)', strokeWidth: 3, paintOrder: 'stroke' } as const;
  return width < LEAST_PX ? (
    <text x={x + width - 2} y={y + 12} textAnchor="end" {...rim}>
      {short}
    </text>
  ) : (
    <text x={x + 2} y={y + 12} {...rim}>
      {fitLabel(text, width) ?? ''}
    </text>
  );
}
