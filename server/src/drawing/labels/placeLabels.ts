type Point = readonly [x: number, y: number];

/** A name that wants to stand on the map. */
export interface LabelWish {
  code: string;
  text: string;
  /** The text already in lines; default: broken once when it is long. */
  lines?: readonly string[];
  /** Middle of the label in CSS pixels. */
  at: Point;
  /** Longer side of the area on screen, CSS pixels; larger areas speak first. */
  extent: number;
  /** Selected or hovered: always placed, before all others. */
  pinned: boolean;
  /** What the map is about: named before the others, and though it is small. */
  first?: boolean | undefined;
  /** Code of the area at a pixel, null over sea: a name must not run onto another area. */
  areaAt?(pixel: Point): string | null;
}
export interface PlacedLabel {
  code: string;
  lines: readonly string[];
  at: Point;
}

/** Of the size of the type: height of a line, mean advance (over-estimated a little, so that labels never touch), and the gap between labels. */
const LINE = 13 / 11;
const ADVANCE = 6.1 / 11;
const GAP = 3 / 11;

/** Breaks a long name once, at the space nearest to its middle. */
export function labelLines(text: string): string[] {
  if (text.length <= 14) return [text];
  const middle = text.length / 2;
  let cut = -1;
  for (let i = text.indexOf(' '); i !== -1; i = text.indexOf(' ', i + 1)) {
    if (cut === -1 || Math.abs(i - middle) < Math.abs(cut - middle)) cut = i;
  }
  return cut === -1 ? [text] : [text.slice(0, cut), text.slice(cut + 1)];
}

/**
 * Chooses the labels that can stand without touching each other or the edge of the picture. An area's name is offered
 * only when the area is about as wide as the name and no part of it stands on another area, except for pinned areas. The name of a smaller area that is pinned or
 * first stands beside it, so that it stays visible, where that is on no other area. Deterministic: larger areas first, then code order.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  { max = 80, size = 11 }: { max?: number; size?: number } = {},
): PlacedLabel[] {
  const gap = GAP * size;
  const order = [...wishes].sort((a, b) => rankOf(b) - rankOf(a) || b.extent - a.extent || (a.code < b.code ? -1 : 1));
  const placed: PlacedLabel[] = [];
  const boxes: [number, number, number, number][] = [];
  for (const wish of order) {
    if (placed.length >= max) break;
    const lines = wish.lines ?? labelLines(wish.text);
    const w = Math.max(...lines.map((l) => l.length)) * ADVANCE * size;
    const h = lines.length * LINE * size;
    const small = wish.extent < w * 0.8;
    const rank = rankOf(wish);
    if (small && rank === 0) continue;
    const beside = (wish.extent + w) / 2 + 2 * gap;
    const steps = small ? SIDES.map(([side, dy]): Point => [side * beside, dy * size]) : [[0, 0] as const];
    // With no such place it stands on its area after all, unless it would hide it.
    const after = wish.pinned || (rank > 0 && wish.extent > w * 0.4);
    if (after) steps.push([0, 0]);
    steps.some(([dx, dy], i) => {
      const at: Point = [wish.at[0] + dx, wish.at[1] + dy];
      const [x, y] = at;
      const box: [number, number, number, number] = [x - w / 2 - gap, y - h / 2 - gap, x + w / 2 + gap, y + h / 2 + gap];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) return false;
      if (boxes.some((b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1])) return false;
      if (!(after && i === steps.length - 1) && runsOntoAnother(wish, at, w)) return false;
      boxes.push(box);
      return placed.push({ code: wish.code, lines, at });
    });
  }
  return placed;
}

const rankOf = ({ pinned, first }: LabelWish) => (pinned ? 2 : first ? 1 : 0);

/** Sides of a small area on which its name may stand, with a step up or down. */
const SIDES = [0, -9 / 11, 9 / 11].flatMap((dy) => [[1, dy] as const, [-1, dy] as const]);
/** Where along the name it is looked at, in widths from its middle. */
const ALONG = [-0.45, -0.3, 0.3, 0.45];

/** True when a part of the name stands on an area that is not its own. */
function runsOntoAnother({ areaAt, code }: LabelWish, [x, y]: Point, width: number): boolean {
  if (!areaAt) return false;
  return ALONG.some((share) => {
    const there = areaAt([x + width * share, y]);
    return there !== null && there !== code;
  });
}
