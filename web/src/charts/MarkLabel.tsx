interface MarkLabelProps {
  text: string;
  strong: boolean;
  /** Set by recharts: the line in pixels. */
  viewBox?: { x?: number; y?: number };
}

/** Above the band names and the voting days. */
const RISE_PX = 34;
const CHAR_PX = 6.6;

/** Number of a mark, or of several that lie close, above its line; the list under the chart says what it stands for. */
export function MarkLabel({ text, strong, viewBox }: MarkLabelProps) {
  if (viewBox?.x === undefined || viewBox.y === undefined) return null;
  const width = Math.max(14, text.length * CHAR_PX + 6);
  return (
    <g transform={`translate(${viewBox.x}, ${viewBox.y - RISE_PX})`}>
      <rect
        x={-width / 2}
        y={-10}
        width={width}
        height={14}
        rx={3}
        fill={strong ? 'var(--ink)' : 'var(--paper)'}
        stroke="var(--edge)"
      />
      <text textAnchor="middle" y={1} fontSize={11} fill={strong ? 'var(--paper)' : 'var(--ink)'}>
        {text}
      </text>
    </g>
  );
}
