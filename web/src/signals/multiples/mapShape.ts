import { type Bounds, project } from '../../map/projection.ts';

/** Width over height of a small map that shows the bounds, rounded to twentieths; never so flat or tall that panels stop lining up. */
export function mapShape([west, south, east, north]: Bounds): number {
  const [left, bottom] = project([west, south]);
  const [right, top] = project([east, north]);
  const ratio = (right - left) / Math.max(1, bottom - top);
  return Math.round(Math.min(2.4, Math.max(0.75, ratio)) * 20) / 20;
}
