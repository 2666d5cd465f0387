import type { AlarmPoint } from './useAlarms.ts';

/** A picture of a series in a box of `width` by `height`, 0 at the bottom. */
export interface SeriesBars {
  bars: { period: string; x: number; width: number; y: number; height: number; alarm: boolean; provisional: boolean }[];
  /** Periods that are not known: no bar, a mark of their own. */
  unknown: { period: string; x: number; width: number }[];
  /** Steps of what was usual and of the threshold, as SVG path data; broken where there is none, and ended where the data end. */
  expected: string;
  threshold: string;
  /** The value at the top edge. */
  top: number;
}

/** Lays the periods out side by side; the scale starts at 0 and holds the largest count and threshold. */
export function seriesBars(points: readonly AlarmPoint[], width: number, height: number): SeriesBars {
  // Periods at the end that are not complete and no alarm are not compared with anything yet.
  const end = points.findLastIndex((p) => p.observed !== null && (!p.provisional || p.alarm));
  const values = points.flatMap((p, i) => [p.observed ?? 0, ...(i > end ? [] : [p.expected ?? 0, p.threshold ?? 0])]);
  const top = Math.max(1, ...values);
  const step = points.length === 0 ? width : width / points.length;
  const gap = Math.min(1.5, step * 0.18);
  const y = (value: number) => height - (value / top) * height;
  const steps = (figureOf: (p: AlarmPoint) => number | null) => {
    let path = '';
    let drawing = false;
    for (const [i, point] of points.entries()) {
      const value = i > end ? null : figureOf(point);
      if (value === null) {
        drawing = false;
        continue;
      }
      const [x, at] = [round(i * step), round(y(Math.max(0, value)))];
      path += `${drawing ? `V${at}` : `M${x},${at}`}H${round((i + 1) * step)}`;
      drawing = true;
    }
    return path;
  };
  const box = (i: number) => ({ x: round(i * step + gap / 2), width: round(step - gap) });
  return {
    bars: points.flatMap((p, i) =>
      p.observed === null
        ? []
        : [
            {
              period: p.period,
              ...box(i),
              y: round(y(p.observed)),
              height: round(height - y(p.observed)),
              alarm: p.alarm,
              provisional: p.provisional,
            },
          ],
    ),
    unknown: points.flatMap((p, i) => (p.observed === null ? [{ period: p.period, ...box(i) }] : [])),
    expected: steps((p) => p.expected),
    threshold: steps((p) => p.threshold),
    top,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
