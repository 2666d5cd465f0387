/** The functions used of jstat, which ships no types. */
declare module 'jstat' {
  const jstat: {
    /** Inverse of the regularized lower incomplete gamma function: x with P(a, x) = p. */
    gammapinv(p: number, a: number): number;
    /** Natural logarithm of the gamma function. */
    gammaln(x: number): number;
    studentt: {
      /** P(T <= x) with `dof` degrees of freedom. */
      cdf(x: number, dof: number): number;
    };
    normal: {
      /** Quantile of the normal distribution. */
      inv(p: number, mean: number, sd: number): number;
    };
  };
  export = jstat;
}
