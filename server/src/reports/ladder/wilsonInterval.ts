/** Standard normal quantile of 97.5 %: intervals are two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a share `k / n` (Wilson 1927, JASA 22, 209-212), without continuity correction, 95 % two-sided:
 * centre (p + z²/2n) / (1 + z²/n), half width z·sqrt(p(1-p)/n + z²/4n²) / (1 + z²/n). It stays within 0 and 1 and holds for small
 * n and extreme shares, where p ± z·sqrt(p(1-p)/n) does not (Brown, Cai, DasGupta 2001). 8 of 10 gives 0.490 to 0.943.
 * Throws RangeError unless 0 <= k <= n and n > 0.
 */
export function wilsonInterval(k: number, n: number): { low: number; high: number } {
  if (!(n > 0) || k < 0 || k > n) throw new RangeError(`no share: ${k} of ${n}`);
  const p = k / n;
  const z2n = (Z * Z) / n;
  const centre = (p + z2n / 2) / (1 + z2n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2n / (4 * n))) / (1 + z2n);
  // At the ends the exact limits are 0 and 1; rounding leaves them a little off.
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}
