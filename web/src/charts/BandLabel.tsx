interface BandLabelProps {
  text: string;
  /** Set by recharts: the band in pixels. */
  viewBox?: { x?: number; y?: number; width?: number };
}

/** Mean width of a character at 11 px; labels are cut by it rather than measured, which would force a layout. */
const CHAR_PX = 5.8;
const FEWEST = 5;

/** As much of a band's name as fits above the band, with an ellipsis; nothing when hardly a word fits. */
export function fitLabel(text: string, width: number): string | null {
  const room = Math.floor((width - 4) / CHAR_PX);
  if (text.length <= room) return text;
  return room > FEWEST ? `${text.slice(0, room - 1).trimEnd()}…` : null;
}

/** Name of a stage above its band; the tooltip and the table name every stage in full. */
export function BandLabel({ text, viewBox }: BandLabelProps) {
  const label = fitLabel(text, viewBox?.width ?? 0);
  if (label === null || viewBox?.x === undefined || viewBox.y === undefined) return null;
  return (
    <text x={viewBox.x + 2} y={viewBox.y - 6} fontSize={11} fill="var(--muted)">
      <title>{text}</title>
      {label}
    </text>
  );
}
