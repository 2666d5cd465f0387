/**
 * Which areas are neighbours, as compressed rows: the neighbours of area i (0 to n - 1) are `targets[offsets[i]]` up to
 * `targets[offsets[i + 1] - 1]`, ascending, each once, never i itself. Always symmetric: j is a neighbour of i when i is one of j.
 */
export interface Neighbours {
  /** Number of areas. */
  n: number;
  /** n + 1 entries. */
  offsets: Int32Array;
  targets: Int32Array;
  /** Beside `targets`: 1 for a link over the sea, 0 for a land border. */
  sea: Uint8Array;
}

/** A pair of areas, in either order. */
export type Pair = readonly [number, number];

/** Neighbours of `n` areas from pairs in any order, also repeated. A pair that is both is a land border. RangeError for no pair of two areas. */
export function neighboursOfPairs(n: number, land: readonly Pair[], sea: readonly Pair[] = []): Neighbours {
  const rows = Array.from({ length: n }, () => new Map<number, number>());
  const link = ([a, b]: Pair, kind: number) => {
    const [from, to] = [rows[a], rows[b]];
    if (!from || !to || a === b) throw new RangeError(`not a pair of two of ${n} areas: ${a}, ${b}`);
    from.set(b, kind);
    to.set(a, kind);
  };
  for (const pair of sea) link(pair, 1);
  for (const pair of land) link(pair, 0);
  const offsets = new Int32Array(n + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = (offsets[i] as number) + row.size;
  });
  const targets = new Int32Array(offsets[n] as number);
  const over = new Uint8Array(targets.length);
  rows.forEach((row, i) => {
    const start = offsets[i] as number;
    [...row.keys()]
      .sort((a, b) => a - b)
      .forEach((to, place) => {
        targets[start + place] = to;
        over[start + place] = row.get(to) as number;
      });
  });
  return { n, offsets, targets, sea: over };
}

/** Number of neighbours of area `i`. */
export function degree({ offsets }: Neighbours, i: number): number {
  return (offsets[i + 1] as number) - (offsets[i] as number);
}

/** Neighbours of area `i`, ascending. */
export function rowOf({ offsets, targets }: Neighbours, i: number): Int32Array {
  return targets.subarray(offsets[i], offsets[i + 1]);
}

/** Every pair once, the lower number first, in the order of the rows; `sea` gives those over the sea or on land only. */
export function pairsOf({ n, offsets, targets, sea }: Neighbours, kind?: 'land' | 'sea'): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const to = targets[k] as number;
      if (i < to && (kind === undefined || (sea[k] === 1) === (kind === 'sea'))) pairs.push([i, to]);
    }
  }
  return pairs;
}

/** Areas without any neighbour, ascending. */
export function isolatesOf(neighbours: Neighbours): number[] {
  const found: number[] = [];
  for (let i = 0; i < neighbours.n; i++) if (degree(neighbours, i) === 0) found.push(i);
  return found;
}

/**
 * Mean of `values` over the neighbours of each area: the spatial lag with row-standardised weights (each neighbour counts 1 / their number).
 * 0 for an area without neighbours.
 */
export function lag(neighbours: Neighbours, values: ArrayLike<number>): Float64Array {
  const { n, offsets, targets } = neighbours;
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [start, end] = [offsets[i] as number, offsets[i + 1] as number];
    let sum = 0;
    for (let k = start; k < end; k++) sum += values[targets[k] as number] as number;
    means[i] = end > start ? sum / (end - start) : 0;
  }
  return means;
}
