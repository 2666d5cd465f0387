/**
 * Adjusted p of Benjamini and Hochberg (1995), the step-up procedure: with p(1) <= ... <= p(m), the adjusted p(i) is the least of
 * m p(j) / j over j >= i, at most 1. Rejecting all with adjusted p <= 0.05 keeps the expected share of false claims at 5 %.
 * (The button named FDR in GeoDa is another rule.) Every p takes part: leave out areas without a test before. In the order of `p`.
 * Example: 0.01, 0.04, 0.03 -> 0.03, 0.04, 0.04.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const m = p.length;
  const order = Array.from(p, (_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number));
  const adjusted = new Float64Array(m);
  let least = 1;
  order.forEach((i, fromTop) => {
    // The factor first: it is never below 1, so that no rounding puts an adjusted p below its own.
    least = Math.min(least, (p[i] as number) * (m / (m - fromTop)));
    adjusted[i] = least;
  });
  return adjusted;
}
