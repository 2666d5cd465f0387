import { emptyLinework, type Linework } from './linework.ts';

/**
 * Joins segments between the same two points: what lies on both sides cancels out, so the borders inside one area
 * vanish. Answers each remaining label change as a segment of its own.
 */
export function joinSegments(work: Linework): Linework {
  const ends = new Map<number, Map<number, number>>();
  const SHIFT = 2 ** 26;
  const number = new Map<number, number>();
  const numberOf = (x: number, y: number) => {
    const key = x * SHIFT + y;
    let found = number.get(key);
    if (found === undefined) {
      found = number.size;
      number.set(key, found);
    }
    return found;
  };
  const result = emptyLinework();
  const count = work.ax.length;
  for (let i = 0; i < count; i += 1) {
    const a = numberOf(work.ax[i] as number, work.ay[i] as number);
    const b = numberOf(work.bx[i] as number, work.by[i] as number);
    const key = Math.min(a, b) * SHIFT + Math.max(a, b);
    let sums = ends.get(key);
    if (sums === undefined) {
      sums = new Map();
      ends.set(key, sums);
    }
    const sign = a < b ? 1 : -1;
    const left = work.left[i] as number;
    const right = work.right[i] as number;
    if (left >= 0) sums.set(left, (sums.get(left) ?? 0) + sign);
    if (right >= 0) sums.set(right, (sums.get(right) ?? 0) - sign);
  }
  const keys = Float64Array.from(number.keys());
  for (const [key, sums] of ends) {
    const low = keys[Math.floor(key / SHIFT)] as number;
    const high = keys[key % SHIFT] as number;
    for (const [label, sum] of sums) {
      if (sum === 0) continue;
      const [from, to] = sum > 0 ? [low, high] : [high, low];
      for (let n = 0; n < Math.abs(sum); n += 1) {
        const [ax, ay] = splitKey(from);
        const [bx, by] = splitKey(to);
        result.ax.push(ax);
        result.ay.push(ay);
        result.bx.push(bx);
        result.by.push(by);
        result.left.push(label);
        result.right.push(-1);
      }
    }
  }
  return result;
}

function splitKey(key: number): [number, number] {
  const SHIFT = 2 ** 26;
  const x = Math.round(key / SHIFT);
  return [x, key - x * SHIFT];
}
