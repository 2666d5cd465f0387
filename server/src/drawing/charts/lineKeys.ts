import type { LinesBlock } from '../../briefings/deck/contract.ts';
import { INK, MUTED } from '../colors/paperColors.ts';
import type { LineMark, Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { firstLines, textWidth } from '../words/textWidth.ts';

const SIZE = 16;
const LINE = 24;
const SWATCH = 34;
const GAP = 28;
/** Part of the height that they may take. */
const MOST = 0.25;

interface Key {
  text: string;
  fill: string;
  swatch: (x: number, y: number) => Mark[];
}

/** What the lines of a chart are called, in rows below it: their names, the provisional part, the gaps; only what occurs. */
export function lineKeys(
  block: LinesBlock,
  { x, width, height: all }: Place,
): { height: number; marks: (top: number) => Mark[]; leftOut: string[] } {
  const found: { key: Key; x: number; row: number }[] = [];
  let [left, row] = [x, 0];
  for (const key of keysOf(block)) {
    const [text = ''] = firstLines(key.text, SIZE, width - SWATCH - 10, 1);
    const wide = SWATCH + 10 + textWidth(text, SIZE);
    if (left > x && left + wide > x + width) [left, row] = [x, row + 1];
    found.push({ key: { ...key, text }, x: left, row });
    left += wide + GAP;
  }
  const rows = Math.min(row + 1, Math.max(1, Math.floor((all * MOST) / LINE)));
  const placed = found.filter((one) => one.row < rows);
  const height = rows * LINE + 6;
  return {
    height,
    leftOut: found.slice(placed.length).map(({ key }) => key.text),
    marks: (top) =>
      placed.flatMap(({ key, x: at, row: line }): Mark[] => {
        const middle = top + 6 + line * LINE + LINE / 2;
        const words: Mark = {
          kind: 'text',
          x: at + SWATCH + 10,
          y: middle + SIZE * 0.35,
          text: key.text,
          size: SIZE,
          fill: key.fill,
        };
        return [...key.swatch(at, middle), words];
      }),
  };
}

function keysOf({ series, provisionalFrom, legend }: LinesBlock): Key[] {
  const color = series.length === 1 ? (series[0]?.color ?? MUTED) : MUTED;
  const piece = (x1: number, x2: number, y: number, stroke: string): LineMark => ({
    kind: 'line',
    x1,
    y1: y,
    x2,
    y2: y,
    stroke,
    width: 3,
  });
  const line = (stroke: string) => (x: number, y: number) => [piece(x, x + SWATCH, y, stroke)];
  const dashed = (x: number, y: number): Mark[] => [{ ...piece(x, x + SWATCH, y, color), dash: [7, 6] }];
  const broken = (x: number, y: number) => [piece(x, x + 10, y, color), piece(x + 24, x + SWATCH, y, color)];
  const hasGap = series.some(({ values }) => values.includes(null));
  const open = provisionalFrom !== null && series.some(({ values }) => values.some((v, i) => v !== null && i >= provisionalFrom));
  return [
    ...series.map(({ name, color: own }): Key => ({ text: name, fill: INK, swatch: line(own) })),
    ...(open ? [{ text: legend.provisional, fill: MUTED, swatch: dashed }] : []),
    ...(hasGap ? [{ text: legend.gap, fill: MUTED, swatch: broken }] : []),
  ];
}
