import type { Mark } from '../marks/mark.ts';

/** A chart as marks, in the order in which it is read: its title, then everything else. */
export interface ChartDrawing {
  title: Mark[];
  body: Mark[];
  /** What has no room, as it would be written; its number is said in the chart. */
  leftOut: string[];
}
