/** Ratio of two rates with its limits. `high` and `ratio` are null where nothing happened in the second time (no upper end). */
export interface RateRatio {
  ratio: number | null;
  low: number;
  high: number | null;
}

/**
 * Ratio of two Poisson rates from `after` and `before` events in times (or denominators) of `exposure` : 1, with the exact two-sided
 * interval: given the sum n = after + before, `after` is binomial with p = exposure x ratio / (1 + exposure x ratio), so the limits
 * are those of Clopper and Pearson for p, turned into ratios (Przyborowski and Wilenski 1940; R: `poisson.test`).
 * Example: 20 and 5 -> 4 [1.4568, 13.6388]. Nothing at all: 0 to no upper end. RangeError when not counts, or no positive exposure.
 */
export function rateRatio(after: number, before: number, exposure = 1, level = 0.95): RateRatio {
  for (const n of [after, before]) if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`);
  if (!(exposure > 0 && Number.isFinite(exposure))) throw new RangeError(`not an exposure: ${exposure}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  const tail = (1 - level) / 2;
  const n = after + before;
  // The upper limit of one side is the lower limit of the other one, seen from there.
  const low = after === 0 ? 0 : oddsAt(after, n, tail) / exposure;
  const high = before === 0 ? null : 1 / oddsAt(before, n, tail) / exposure;
  return { ratio: before === 0 ? null : after / before / exposure, low, high };
}

/**
 * Odds p / (1 - p) at which `count` or more of n happen with the probability `tail` (below one half): bisection on the logarithm of
 * the odds, which are below those of count / n, where half of the probability lies at `count` or above.
 */
function oddsAt(count: number, n: number, tail: number): number {
  let [low, high] = [-60, count === n ? 60 : Math.log(count / (n - count))];
  const combinations = logCombinations(n, count);
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (upperTail(count, n, combinations, Math.exp(middle)) < tail) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Probability of `count` or more of n at given odds of at most count / (n - count): the first term is the largest. */
function upperTail(count: number, n: number, combinations: number, odds: number): number {
  let term = Math.exp(combinations + count * Math.log(odds) - n * Math.log1p(odds));
  let sum = term;
  for (let k = count; k < n && term >= sum * 1e-17; k++) {
    term *= ((n - k) / (k + 1)) * odds;
    sum += term;
  }
  return sum;
}

/** Logarithm of n over k. */
function logCombinations(n: number, k: number): number {
  const few = Math.min(k, n - k);
  let sum = 0;
  for (let i = 1; i <= few; i++) sum += Math.log((n - few + i) / i);
  return sum;
}
