/** A fitted quasi-Poisson regression with logarithmic link. */
export interface QuasiPoisson {
  coefficients: Float64Array;
  /** Expected count of each row. */
  fitted: Float64Array;
  /** Leverage of each row: diagonal of the hat matrix of the last weighted regression. */
  hat: Float64Array;
  /** Inverse of X'WX; times the dispersion it is the covariance of the coefficients. */
  unscaled: Float64Array[];
  /** Sum of weight x (y - mu)^2 / mu over n - p: above 1 where counts vary more than chance. Not floored. */
  dispersion: number;
  degreesOfFreedom: number;
  converged: boolean;
}

/** As R's `glm.control`. */
const TOLERANCE = 1e-8;
const MOST_STEPS = 25;

/**
 * Quasi-Poisson regression, log mu = X b, by iteratively reweighted least squares (Nelder and Wedderburn 1972; McCullagh and Nelder 1989,
 * section 2.5), with prior weights: start at y + 0.1, until the deviance changes by less than 1e-8 of itself, at most 25 steps. Agrees
 * with R's `glm(family = quasipoisson)` to the digits that this rule of stopping leaves.
 *
 * `rows`: one row of X per count (the intercept included); `y`: counts from 0. Null when X'WX cannot be inverted (columns that say the
 * same) or there are not more rows than columns; RangeError when lengths differ.
 */
export function quasiPoisson(
  rows: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  weights?: ArrayLike<number>,
): QuasiPoisson | null {
  const n = rows.length;
  const p = rows[0]?.length ?? 0;
  if (y.length !== n || (weights && weights.length !== n)) throw new RangeError(`${y.length} counts for ${n} rows`);
  if (n <= p) return null;
  const weight = (i: number) => (weights ? (weights[i] as number) : 1);
  const mu = Float64Array.from(y, (v) => v + 0.1);
  const eta = mu.map(Math.log);
  let deviance = devianceOf(y, mu, weight);
  let coefficients = new Float64Array(p);
  let inverse: Float64Array[] | null = null;
  let working = new Float64Array(n);
  let converged = false;
  for (let step = 0; step < MOST_STEPS && !converged; step++) {
    working = mu.map((m, i) => m * weight(i));
    const moments = Array.from({ length: p }, () => new Float64Array(p));
    const right = new Float64Array(p);
    for (let i = 0; i < n; i++) {
      const row = rows[i] as ArrayLike<number>;
      const w = working[i] as number;
      const z = (eta[i] as number) + ((y[i] as number) - (mu[i] as number)) / (mu[i] as number);
      for (let a = 0; a < p; a++) {
        const wx = w * (row[a] as number);
        right[a] = (right[a] as number) + wx * z;
        const line = moments[a] as Float64Array;
        for (let b = 0; b < p; b++) line[b] = (line[b] as number) + wx * (row[b] as number);
      }
    }
    inverse = invert(moments);
    if (!inverse) return null;
    const solved = inverse;
    coefficients = Float64Array.from(solved, (line) => line.reduce((sum, v, b) => sum + v * (right[b] as number), 0));
    for (let i = 0; i < n; i++) {
      eta[i] = linear(rows[i] as ArrayLike<number>, coefficients);
      // The link of R keeps fitted counts above 0 as well.
      mu[i] = Math.max(Number.EPSILON, Math.exp(eta[i] as number));
    }
    const next = devianceOf(y, mu, weight);
    if (!Number.isFinite(next)) return null;
    converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < TOLERANCE;
    deviance = next;
  }
  if (!inverse) return null;
  const unscaled = inverse;
  let pearson = 0;
  // R keeps the weights of the last regression here; to the digits that matter they are those of the fitted counts.
  for (let i = 0; i < n; i++)
    pearson += (working[i] as number) * (((y[i] as number) - (mu[i] as number)) / (mu[i] as number)) ** 2;
  const hat = working.map((w, i) => w * quadratic(rows[i] as ArrayLike<number>, unscaled));
  return { coefficients, fitted: mu, hat, unscaled, dispersion: pearson / (n - p), degreesOfFreedom: n - p, converged };
}

/** x'b. */
export function linear(x: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (x[i] as number) * (b[i] as number);
  return sum;
}

/** x'Ax. */
export function quadratic(x: ArrayLike<number>, matrix: readonly Float64Array[]): number {
  return matrix.reduce((sum, line, a) => sum + (x[a] as number) * linear(x, line), 0);
}

function devianceOf(y: ArrayLike<number>, mu: Float64Array, weight: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < mu.length; i++) {
    const [v, m] = [y[i] as number, mu[i] as number];
    sum += 2 * weight(i) * ((v === 0 ? 0 : v * Math.log(v / m)) - (v - m));
  }
  return sum;
}

/** Inverse of a small symmetric matrix by Gauss and Jordan with pivots; null when it has none. */
function invert(matrix: readonly Float64Array[]): Float64Array[] | null {
  const p = matrix.length;
  const work = matrix.map((line, a) =>
    Float64Array.from({ length: 2 * p }, (_, b) => (b < p ? (line[b] as number) : +(b - p === a))),
  );
  const at = (a: number, b: number) => (work[a] as Float64Array)[b] as number;
  for (let c = 0; c < p; c++) {
    let best = c;
    for (let a = c + 1; a < p; a++) if (Math.abs(at(a, c)) > Math.abs(at(best, c))) best = a;
    const largest = Math.max(...(matrix[c] as Float64Array).map(Math.abs));
    if (!(Math.abs(at(best, c)) > 1e-11 * largest)) return null;
    const row = work[best] as Float64Array<ArrayBuffer>;
    work[best] = work[c] as Float64Array<ArrayBuffer>;
    work[c] = row;
    const pivot = at(c, c);
    const line = (work[c] as Float64Array).map((v) => v / pivot);
    work[c] = line;
    for (let a = 0; a < p; a++) {
      const factor = at(a, c);
      if (a !== c && factor !== 0) work[a] = (work[a] as Float64Array).map((v, b) => v - factor * (line[b] as number));
    }
  }
  return work.map((line) => line.slice(p));
}
