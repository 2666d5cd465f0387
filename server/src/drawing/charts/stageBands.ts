import type { LinesBlock } from '../../briefings/deck/contract.ts';
import { HAIRLINE, INK, MUTED, SURFACE } from '../colors/paperColors.ts';
import type { Mark } from '../marks/mark.ts';
import type { Place } from '../picture/layout.ts';
import { textWidth, wrapText, wrapWhole } from '../words/textWidth.ts';
import { linesFrom } from './blockHead.ts';

const NAME = { size: 15, line: 18 };
const MOST_LINES = 3;

interface Axis {
  /** Left edge of a period. */
  from: (period: number) => number;
  periods: number;
  top: number;
  bottom: number;
}

/** Stages behind a chart. A name that its band cannot hold is a number, told in `listed`. */
export interface StageBands {
  grounds: (bottom: number) => Mark[];
  names: Mark[];
  /** Lines below the chart: "1 Masa tenang · 2 Rekapitulasi". */
  listed: string[];
  /** Where the chart itself begins, below the names. */
  plotTop: number;
}

export function stageBands(stages: LinesBlock['stages'], { from, periods, top }: Axis, { width }: Place): StageBands {
  const seen = stages
    .filter(({ first, last }) => last >= 0 && first < periods && last >= first)
    .map(({ name, first, last }) => ({ name, left: from(Math.max(0, first)), right: from(Math.min(periods - 1, last) + 1) }));
  const lanes = lanesOf(seen);
  let numbers = 0;
  const named = seen.map((stage, i) => {
    const lines = wrapText(stage.name, NAME.size, stage.right - stage.left - 8);
    const holds = lines.length <= MOST_LINES && lines.every((line) => textWidth(line, NAME.size) <= stage.right - stage.left - 8);
    return { ...stage, lane: lanes[i] as number, lines: holds ? lines : [String(++numbers)], numbered: !holds };
  });
  const heights = Array.from({ length: Math.max(0, ...lanes) + 1 }, (_, lane) =>
    Math.max(0, ...named.filter((stage) => stage.lane === lane).map(({ lines }) => lines.length * NAME.line + 4)),
  );
  const laneTop = (lane: number) => top + heights.slice(0, lane).reduce((a, b) => a + b, 0);
  const told = named.flatMap(({ numbered, lines, name }) => (numbered ? [`${lines[0]} ${name}`] : [])).join(' · ');
  return {
    grounds: (bottom) => named.flatMap(({ left, right, lane }, i) => ground(left, right, laneTop(lane), bottom, i)),
    names: named.flatMap(({ left, right, lane, lines }) =>
      linesFrom(lines, (left + right) / 2, laneTop(lane) + 2, NAME, { fill: lane === 0 ? INK : MUTED, anchor: 'middle' }),
    ),
    listed: told ? wrapWhole(told, NAME.size, width) : [],
    plotTop: top + heights.reduce((a, b) => a + b, 0) + (seen.length > 0 ? 10 : 4),
  };
}

/** Every other band is filled, so that neighbours are told apart. */
const ground = (left: number, right: number, top: number, bottom: number, i: number): Mark[] => [
  ...(i % 2 === 0 ? [{ kind: 'rect', x: left, y: top, w: right - left, h: bottom - top, fill: SURFACE } as const] : []),
  { kind: 'line', x1: left, y1: top, x2: left, y2: bottom, stroke: HAIRLINE, width: 1 },
  { kind: 'line', x1: right, y1: top, x2: right, y2: bottom, stroke: HAIRLINE, width: 1 },
];

/** Stages that overlap have their names below each other. */
function lanesOf(stages: readonly { left: number; right: number }[]): number[] {
  const ends: number[] = [];
  return stages.map(({ left, right }) => {
    const free = ends.findIndex((end) => end <= left + 0.01);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = right;
    return lane;
  });
}
