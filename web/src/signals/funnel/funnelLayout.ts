import type { Point, Size } from '../../map/projection.ts';
import type { FunnelModel, FunnelPoint } from './funnelModel.ts';
import { type Axis, rateAxis, sizeAxis } from './funnelScale.ts';

/** Room for the axes and the names of the limits round the plot, CSS pixels. */
export const MARGIN = { top: 8, right: 42, bottom: 32, left: 46 };

/** A point with its place on the screen. */
export interface PlacedPoint extends FunnelPoint {
  at: Point;
}

export interface FunnelLayout {
  x: Axis;
  y: Axis;
  /** Left, top, right, bottom of the plot. */
  frame: readonly [number, number, number, number];
  points: readonly PlacedPoint[];
  /** Radius of a point: many areas are drawn smaller. */
  radius: number;
  toX(size: number): number;
  toY(rate: number): number;
}

/** The upper limits are shown up to this many times the highest point or average, or the funnel would be all limit and no points. */
const HEADROOM = 1.15;

/** Where everything stands in a plot of this size; null without points. */
export function funnelLayout(model: Pick<FunnelModel, 'points' | 'average'>, size: Size): FunnelLayout | null {
  if (model.points.length === 0) return null;
  const x = sizeAxis(model.points.map((p) => p.size));
  const y = rateAxis([...model.points.map((p) => p.rate), model.average * HEADROOM]);
  const frame = [MARGIN.left, MARGIN.top, size.width - MARGIN.right, size.height - MARGIN.bottom] as const;
  const [left, top, right, bottom] = frame;
  const toX = (value: number) => left + x.place(value) * (right - left);
  const toY = (value: number) => bottom - y.place(value) * (bottom - top);
  const count = model.points.length;
  return {
    x,
    y,
    frame,
    toX,
    toY,
    radius: count <= 60 ? 4.5 : count <= 700 ? 3.2 : 2,
    points: model.points.map((p) => ({ ...p, at: [toX(p.size), toY(p.rate)] as const })),
  };
}

/** A name beside a point. */
export interface PointName {
  code: string;
  text: string;
  at: Point;
  anchor: 'start' | 'end';
}

/** Mean advance and height of the 11-px type; a little too wide, so that names never touch. */
const ADVANCE = 6.1;
const LINE = 13;

/**
 * Names of the most remarkable points (in the order given) that fit beside them without running over each other, over another of these
 * points or out of the frame.
 */
export function pointNames(
  points: readonly PlacedPoint[],
  { frame, radius }: Pick<FunnelLayout, 'frame' | 'radius'>,
  nameOf: (point: PlacedPoint) => string,
): PointName[] {
  const [left, top, right, bottom] = frame;
  const boxes: (readonly [number, number, number, number])[] = points.map(({ at: [x, y] }) => [
    x - radius,
    y - radius,
    x + radius,
    y + radius,
  ]);
  return points.flatMap((point): PointName[] => {
    const text = nameOf(point);
    const width = text.length * ADVANCE;
    const [x, y] = point.at;
    const gap = radius + 4;
    for (const anchor of ['start', 'end'] as const) {
      const from = anchor === 'start' ? x + gap : x - gap - width;
      const box = [from, y - LINE / 2, from + width, y + LINE / 2] as const;
      const inside = box[0] >= left && box[2] <= right && box[1] >= top - 4 && box[3] <= bottom;
      const free = boxes.every((b) => b[2] < box[0] || b[0] > box[2] || b[3] < box[1] || b[1] > box[3]);
      if (!inside || !free) continue;
      boxes.push(box);
      return [{ code: point.code, text, at: [anchor === 'start' ? x + gap : x - gap, y + 4], anchor }];
    }
    return [];
  });
}
