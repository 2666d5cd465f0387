/** From here on the continued fraction is used; below, the series. */
const FAR = 2.5;
/** Beyond this the tail is less than the smallest double. */
const ZERO = 39;

/**
 * P(Z > z) of the standard normal distribution. Relative error below 1e-12 wherever the result is a normal double, down to 1e-300
 * (z = 37); 0 from about z = 38.5. NaN is refused with RangeError.
 *
 * Series of the integral from 0 (Abramowitz and Stegun 26.2.11) below z = 2.5, where 0.5 minus the integral loses at most two digits;
 * Laplace's continued fraction (26.2.14) by Lentz's method above. jstat's own erf cannot serve: its tail is 0 from z = 8.3.
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('not a normal deviate: NaN');
  if (z > ZERO) return 0;
  if (z < 0) return z < -ZERO ? 1 : 1 - normalTail(-z);
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  return z < FAR ? 0.5 - density * series(z) : density / fraction(z);
}

/** 2 P(Z > |z|): the two-sided p-value of a normal deviate. */
export const twoSidedP = (z: number): number => 2 * normalTail(Math.abs(z));

/** z + z^3/3 + z^5/(3*5) + ... */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** z + 1/(z + 2/(z + 3/(z + ...))) */
function fraction(z: number): number {
  let f = z;
  let c = z;
  let d = 0;
  for (let k = 1; k < 500; k++) {
    d = 1 / (z + k * d);
    c = z + k / c;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return f;
}
