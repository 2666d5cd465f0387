import type { Mark } from '../marks/mark.ts';

/** A chart as marks, in the order in which it is read: its title, then everything else. */
export interface ChartDrawing {
  title: Mark[];
  body: Mark[];
}
