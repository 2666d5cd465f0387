import jstat from 'jstat';

/** From this shape on the series is as exact as the iteration, which takes a hundred times as long. */
const LARGE = 500;

/** Natural logarithm of 1e-300. */
const UNDERFLOW = Math.log(1e-300);

/**
 * Quantile `p` of the gamma distribution with shape `shape` (above 0) and scale 1; relative error below 1e-9. A quantile below 1e-300
 * is 0: for small shapes it is about p^(1 / shape), and the iteration would end in NaN there.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (shape < 1 && Math.log(p) / shape < UNDERFLOW) return 0;
  return shape < LARGE ? jstat.gammapinv(p, shape) : cornishFisher(normalQuantile(p), shape);
}

/**
 * The Cornish-Fisher series of the gamma quantile in the normal quantile `z` (Goldberg and Levine 1946; Abramowitz and Stegun
 * 26.4.11 gives the polynomials), up to shape^-2.
 */
function cornishFisher(z: number, shape: number): number {
  const root = Math.sqrt(shape);
  const s = z * z;
  return (
    shape +
    z * root +
    (s - 1) / 3 +
    (z * (s - 7)) / (36 * root) -
    (s * (3 * s + 7) - 16) / (810 * shape) +
    (z * (s * (9 * s + 256) - 433)) / (38_880 * shape * root) +
    (s * (s * (12 * s - 243) - 923) + 1472) / (204_120 * shape * shape)
  );
}

const normals = new Map<number, number>();

/** Quantile of the standard normal distribution; few levels are asked for, each often. */
function normalQuantile(p: number): number {
  const known = normals.get(p);
  if (known !== undefined) return known;
  const z = jstat.normal.inv(p, 0, 1);
  if (normals.size < 100) normals.set(p, z);
  return z;
}
