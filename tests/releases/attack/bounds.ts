import { highs, highsWorld, isWhole, type WorldTask } from '../../../server/src/releases/audit/highsWorld.ts';

/** Something known of counts: `lower <= sum(factor * count) <= upper`. */
export interface Known {
  keys: string[];
  factors: number[];
  lower: number;
  upper: number;
}

/** What an unknown number can be. */
export interface Interval {
  key: string;
  low: number;
  high: number;
}

/** A first look at many unknowns at once, in random directions. */
const LOOKS = 12;
const SECONDS = 60;
const CLOSE = 1e-6;

/**
 * Least and most that each unknown can be; only those whose interval is narrower than `width` are told. `least` is the lowest that an unknown
 * can be by itself. Wide is only what two worlds of whole numbers prove.
 */
export async function narrowOnes(
  unknowns: readonly { key: string; least: number }[],
  known: readonly Known[],
  most: number,
  width: number,
): Promise<Interval[]> {
  const solver = await highs();
  const narrow: Interval[] = [];
  for (const { members, rows } of apart(unknowns, known)) {
    const [lower, upper] = [members.map((m) => m.least), members.map(() => most)];
    const [low, high] = [members.map(() => Number.POSITIVE_INFINITY), members.map(() => Number.NEGATIVE_INFINITY)];
    const see = (x: readonly number[]) => {
      if (!fits(x, lower, rows)) return;
      for (const [k, v] of x.entries()) {
        low[k] = Math.min(low[k] as number, v);
        high[k] = Math.max(high[k] as number, v);
      }
    };
    const solve = (objective: Float64Array, whole: boolean) => {
      const found = highsWorld(solver, { lower, upper, rows, objective }, whole, SECONDS);
      if (found.status !== 'found') throw new Error(`${members[0]?.key}: ${found.status}`);
      if (isWhole(found.x)) see(found.x.map(Math.round));
      return found.bound;
    };
    const next = numbers(7);
    for (let look = 0; look < LOOKS; look++)
      solve(
        Float64Array.from(members, () => next() - 0.5),
        false,
      );
    for (const [i, { key }] of members.entries()) {
      const isWide = () => (high[i] as number) - (low[i] as number) >= width;
      const ends = (whole: boolean) => {
        const [up = 0, down = 0] = [1, -1].map((direction) => {
          if (isWide()) return 0;
          const objective = new Float64Array(members.length);
          objective[i] = direction;
          return solve(objective, whole);
        });
        return { key, low: Math.ceil(-down - CLOSE), high: Math.floor(up + CLOSE) };
      };
      // Fractions may do; where they do not give a world, whole numbers are asked for.
      for (const whole of [false, true]) {
        const found = ends(whole);
        if (isWide()) break;
        if (found.high - found.low >= width && !whole) continue;
        if (found.high - found.low >= width) throw new Error(`${key}: no world shows its width`);
        narrow.push(found);
        break;
      }
    }
  }
  return narrow;
}

interface Part {
  members: { key: string; least: number }[];
  rows: WorldTask['rows'];
}

/** Unknowns that have nothing to do with each other are solved apart. */
function apart(unknowns: readonly { key: string; least: number }[], known: readonly Known[]): Part[] {
  const above = new Map(unknowns.map(({ key }) => [key, key]));
  const root = (key: string): string => {
    let at = key;
    for (let up = above.get(at) as string; up !== at; up = above.get(at) as string) at = up;
    above.set(key, at);
    return at;
  };
  for (const { keys } of known) for (const key of keys) above.set(root(key), root(keys[0] as string));
  const parts = new Map<string, Part>();
  const column = new Map<string, number>();
  for (const unknown of unknowns) {
    const name = root(unknown.key);
    const part = parts.get(name) ?? { members: [], rows: [] };
    parts.set(name, part);
    column.set(unknown.key, part.members.push(unknown) - 1);
  }
  for (const { keys, factors, lower, upper } of known)
    if (keys.length > 0)
      parts.get(root(keys[0] as string))?.rows.push({ columns: keys.map((k) => column.get(k) as number), factors, lower, upper });
  return [...parts.values()];
}

/** Whether whole numbers fit exactly. */
const fits = (x: readonly number[], least: readonly number[], rows: WorldTask['rows']): boolean =>
  x.every((v, k) => v >= (least[k] as number)) &&
  rows.every(({ columns, factors, lower, upper }) => {
    const sum = columns.reduce((n, c, i) => n + (x[c] as number) * (factors[i] as number), 0);
    return sum >= lower && sum <= upper;
  });

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
