import jstat from 'jstat';

/**
 * Smallest count x with P(X <= x) >= p for the negative binomial with the given mean and variance `phi` x mean (phi >= 1; 1 is the
 * Poisson distribution): size = mean / (phi - 1), probability 1 / phi, as R's `qnbinom`. Probabilities are added up from 14 standard
 * deviations below the mean, starting from their logarithm, so that no large mean underflows. p in (0, 1); RangeError otherwise.
 * Example: p 0.99, mean 5.55, phi 2.5 -> 17.
 */
export function negativeBinomialQuantile(p: number, mean: number, phi: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`not a probability: ${p}`);
  if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError(`not a mean: ${mean}`);
  if (!(phi >= 1 && Number.isFinite(phi))) throw new RangeError(`not a ratio of variance and mean: ${phi}`);
  if (mean === 0) return 0;
  // So near to 1 that the size would not be a number any more, it is Poisson.
  const poisson = phi - 1 < 1e-9;
  const size = poisson ? Number.POSITIVE_INFINITY : mean / (phi - 1);
  let x = Math.max(0, Math.floor(mean - 14 * Math.sqrt(mean * phi)));
  let term = Math.exp(poisson ? logPoisson(x, mean) : logNegativeBinomial(x, size, phi));
  let sum = term;
  const reached = p * (1 - 64 * Number.EPSILON);
  while (sum < reached) {
    term *= poisson ? mean / (x + 1) : ((size + x) / (x + 1)) * (1 - 1 / phi);
    x++;
    sum += term;
    // The rest of the tail is below what a double can still add.
    if (x > mean && term < sum * 1e-17) break;
  }
  return x;
}

const logFactorial = (x: number) => jstat.gammaln(x + 1);
const logPoisson = (x: number, mean: number) => x * Math.log(mean) - mean - logFactorial(x);
const logNegativeBinomial = (x: number, size: number, phi: number) =>
  jstat.gammaln(size + x) - jstat.gammaln(size) - logFactorial(x) - size * Math.log(phi) + x * Math.log1p(-1 / phi);
