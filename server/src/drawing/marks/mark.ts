import type { Weight } from '../words/textWidth.ts';

/** How something is painted; colours are `#rrggbb`. Without `fill` it is not filled, without `stroke` it has no line. */
export interface Paint {
  fill?: string;
  stroke?: string;
  /** Width of the line. */
  width?: number;
  /** Lengths of dashes and gaps. */
  dash?: readonly number[];
  /** 0-1 of fill and line together. */
  opacity?: number;
}

export interface RectMark extends Paint {
  kind: 'rect';
  x: number;
  y: number;
  w: number;
  h: number;
  radius?: number;
}

export interface LineMark extends Paint {
  kind: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** SVG path data. */
export interface PathMark extends Paint {
  kind: 'path';
  d: string;
}

export interface CircleMark extends Paint {
  kind: 'circle';
  x: number;
  y: number;
  r: number;
}

/** One line of text; `y` is its baseline, `x` its start, middle or end. */
export interface TextMark {
  kind: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  fill: string;
  weight?: Weight;
  anchor?: 'start' | 'middle' | 'end';
  /** Turned clockwise by so many degrees round its point. */
  turn?: number;
}

/** What slides are drawn of, in units of a page with y downwards: SVG and PDF draw the same marks. */
export type Mark = RectMark | LineMark | PathMark | CircleMark | TextMark;
