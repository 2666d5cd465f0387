/**
 * The smallest two-sided p an area with `k` neighbours among `n` areas can reach by conditional permutation, whatever the values:
 * 2 / C(n - 1, k), because the most extreme of the equally likely sets of neighbours is one of C(n - 1, k); and never below
 * 2 / (permutations + 1). At most 1. Example: 7 areas, 3 neighbours, 999 permutations -> 2 / 20 = 0.1.
 */
export function smallestP(n: number, k: number, permutations: number): number {
  return Math.min(1, 2 * Math.max(1 / (permutations + 1), 1 / choose(n - 1, k)));
}

/** The fewest areas among which one with `k` neighbours can reach `alpha`. Example: 3 neighbours, 0.05 -> 9, as C(8, 3) = 56 >= 40. */
export function areasNeeded(k: number, alpha: number): number {
  let n = k + 2;
  while (2 / choose(n - 1, k) > alpha) n++;
  return n;
}

/** The fewest permutations that can give a two-sided p of `alpha`: 39 for 0.05. */
export function permutationsNeeded(alpha: number): number {
  return Math.ceil(2 / alpha - 1e-9) - 1;
}

/** Number of subsets of `k` out of `m` (may be Infinity when it is beyond 1e308). */
export function choose(m: number, k: number): number {
  const few = Math.min(k, m - k);
  if (few < 0) return 0;
  let count = 1;
  for (let i = 1; i <= few; i++) count = (count * (m - few + i)) / i;
  return count;
}

/** Beyond 1e308 both are Infinity and their ratio is not known: then nothing is claimed. */
const part = (few: number, all: number): number => (few === Number.POSITIVE_INFINITY ? 1 : few / all);

/**
 * The same bound for the values that are there: with ties several sets of neighbours are equally extreme. `sorted` are all values
 * ascending. The answer gives the bound for one area with value `own` and `k` neighbours: the smaller of C(e, r) / C(n - 1, k) at both
 * ends, where r of the k most extreme others are tied with e others, doubled; at least 2 / (permutations + 1), at most 1.
 * Example: 100 areas, ten of them 1 and the rest 0, k = 4, own value 0: C(10, 4) / C(99, 4) at the upper end.
 */
export function smallestPOf(sorted: Float64Array, permutations: number): (own: number, k: number) => number {
  const n = sorted.length;
  const runStart = new Int32Array(n);
  const runEnd = new Int32Array(n);
  for (let i = 0; i < n; i++) runStart[i] = i > 0 && sorted[i] === sorted[i - 1] ? (runStart[i - 1] as number) : i;
  for (let i = n - 1; i >= 0; i--) runEnd[i] = i < n - 1 && sorted[i] === sorted[i + 1] ? (runEnd[i + 1] as number) : i;
  return (own, k) => {
    const all = choose(n - 1, k);
    const at = lowerBound(sorted, own);
    const top = at >= n - k ? n - k - 1 : n - k;
    const bottom = at <= k - 1 ? k : k - 1;
    /** Sets as extreme as the most extreme, `beyond` of which are certain, the rest from the tie run of `place`. */
    const share = (place: number, beyond: number) => {
      const tied = (runEnd[place] as number) - (runStart[place] as number) + 1 - (sorted[place] === own ? 1 : 0);
      return part(choose(tied, k - beyond), all);
    };
    const above = n - 1 - (runEnd[top] as number) - (own > (sorted[top] as number) ? 1 : 0);
    const below = (runStart[bottom] as number) - (own < (sorted[bottom] as number) ? 1 : 0);
    return Math.min(1, 2 * Math.max(1 / (permutations + 1), Math.min(share(top, above), share(bottom, below))));
  };
}

/**
 * The same for a sum over `size` of all values, none of which is fixed (Gi*, whose own area is one of them): the smaller of
 * C(e, r) / C(n, size) at both ends, doubled; at least 2 / (permutations + 1), at most 1.
 */
export function smallestPOfSets(sorted: Float64Array, permutations: number): (size: number) => number {
  const n = sorted.length;
  /** Sets as extreme as the `size` values from `place` to the end on its side. */
  const share = (place: number, size: number, top: boolean) => {
    const value = sorted[place] as number;
    const start = lowerBound(sorted, value);
    let end = place;
    while (end + 1 < n && sorted[end + 1] === value) end++;
    const beyond = top ? n - 1 - end : start;
    return part(choose(end - start + 1, size - beyond), choose(n, size));
  };
  const known = new Map<number, number>();
  return (size) => {
    const bound =
      known.get(size) ??
      Math.min(1, 2 * Math.max(1 / (permutations + 1), Math.min(share(n - size, size, true), share(size - 1, size, false))));
    known.set(size, bound);
    return bound;
  };
}

/** Place of the first entry that is not below `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
