import { type Dot, FRAME, HEIGHT, WIDTH } from './scatterLayout.ts';

export interface DotLabel {
  code: string;
  text: string;
  /** Where its text begins or ends, and on which baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
}
type Box = readonly [left: number, top: number, right: number, bottom: number];

const GAP = 10;
const RADIUS = 6;
const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Names beside their dots, the first ones first: on the right, on the left, then above or below; a name that would lie on another name or
 * leave the drawing is left out, for the list says it too; one that would lie on a dot is moved first. `size` is the height of the type in units of the drawing.
 */
export function labelDots(wanted: readonly { dot: Dot; text: string }[], size: number, dots: readonly Dot[] = []): DotLabel[] {
  const circles = dots.map(({ x, y }): Box => [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]);
  const taken: Box[] = [];
  const placed: DotLabel[] = [];
  for (const { dot, text } of wanted) {
    const wide = text.length * size * 0.6;
    const tries: DotLabel[] = [0.35, -0.65, 1.35].flatMap((down) =>
      (['start', 'end'] as const).map((anchor) => ({
        code: dot.code,
        text,
        x: dot.x + (anchor === 'start' ? GAP : -GAP),
        y: dot.y + down * size,
        anchor,
      })),
    );
    const boxOf = ({ x, y, anchor }: DotLabel): Box => [
      x - (anchor === 'end' ? wide : 0),
      y - size,
      x + (anchor === 'end' ? 0 : wide),
      y + 0.3 * size,
    ];
    const possible = tries.filter((label) => {
      const box = boxOf(label);
      const inside = box[0] >= FRAME.left && box[2] <= WIDTH && box[1] >= FRAME.top && box[3] <= HEIGHT - FRAME.bottom;
      return inside && !taken.some((other) => overlap(box, other));
    });
    const free = possible.find((label) => !circles.some((c) => overlap(boxOf(label), c))) ?? possible[0];
    if (!free) continue;
    taken.push(boxOf(free));
    placed.push(free);
  }
  return placed;
}
