/** The one function used of jstat, which ships no types. */
declare module 'jstat' {
  const jstat: {
    /** Inverse of the regularized lower incomplete gamma function: x with P(a, x) = p. */
    gammapinv(p: number, a: number): number;
  };
  export = jstat;
}
