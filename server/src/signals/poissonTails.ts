export interface PoissonTails {
  /** P(X = count). */
  exactly: number;
  /** P(X <= count). */
  atMost: number;
  /** P(X >= count). */
  atLeast: number;
}

/** Up to here the factorial is exact enough to be used directly; above, the saddle-point form. */
const SMALL = 15;

/**
 * Both tails of the Poisson distribution with the given mean (0 or more), each holding `count` itself (a whole number from 0); RangeError
 * otherwise. The tail on the count's own side of the mean is summed outwards from the count, all terms positive, so it keeps its relative
 * accuracy (about 1e-12) however small it is; the other one is the complement. Example: count 1, mean 2 -> 0.2707, 0.4060, 0.8647.
 */
export function poissonTails(count: number, mean: number): PoissonTails {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError(`not a mean: ${mean}`);
  const exactly = poissonProbability(count, mean);
  if (count === 0) return { exactly, atMost: exactly, atLeast: 1 };
  if (count < mean) {
    let [sum, term] = [1, 1];
    for (let i = count; i > 0 && term > sum * 1e-17; i--) {
      term *= i / mean;
      sum += term;
    }
    const atMost = exactly * sum;
    return { exactly, atMost, atLeast: Math.min(1, 1 - atMost + exactly) };
  }
  let [sum, term] = [1, 1];
  for (let i = count + 1; term > sum * 1e-17; i++) {
    term *= mean / i;
    sum += term;
  }
  const atLeast = Math.min(1, exactly * sum);
  return { exactly, atMost: Math.min(1, 1 - atLeast + exactly), atLeast };
}

/** P(X = count); above 15 by Loader's saddle-point expansion (2000), which does not lose digits for large counts. */
function poissonProbability(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  if (count <= SMALL) {
    let factorial = 1;
    for (let i = 2; i <= count; i++) factorial *= i;
    return Math.exp(count * Math.log(mean) - mean) / factorial;
  }
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/** ln n! minus Stirling's formula, n above 15. */
function stirlingError(n: number): number {
  const s = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * s)) / s) / s) / s) / n;
}

/** n ln(n / mean) + mean - n without cancellation where the two are near each other. */
function deviance(n: number, mean: number): number {
  const v = (n - mean) / (n + mean);
  if (Math.abs(v) >= 0.1) return n * Math.log(n / mean) + mean - n;
  let sum = (n - mean) * v;
  let power = 2 * n * v;
  for (let j = 1; ; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
}
