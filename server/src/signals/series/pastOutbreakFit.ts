import { type QuasiPoisson, quasiPoisson } from './quasiPoisson.ts';

/** A regression in which old peaks count less, and its dispersion, at least 1. */
export interface ReweightedFit extends QuasiPoisson {
  phi: number;
}

/**
 * Fit, weigh old peaks down, fit again (Farrington and others 1996, section 3.6). Anscombe residual of row i:
 * s = 3/2 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi (1 - h)); weight gamma s^-2 where s > `above`, gamma elsewhere, gamma such that the weights
 * add up to n. `above` is 1 in 1996 and 2.58 in Noufaily and others (2013). phi = max(1, dispersion). Null where nothing can be fitted.
 */
export function pastOutbreakFit(rows: readonly ArrayLike<number>[], y: ArrayLike<number>, above: number): ReweightedFit | null {
  const first = quasiPoisson(rows, y);
  if (!first?.converged) return null;
  const phi = Math.max(1, first.dispersion);
  const shares = Array.from(y, (v, i) => {
    const mu = first.fitted[i] as number;
    const free = 1 - (first.hat[i] as number);
    const residual = (1.5 * (v ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu))) / Math.sqrt(phi * free);
    return residual > above ? residual ** -2 : 1;
  });
  const gamma = shares.length / shares.reduce((sum, s) => sum + s, 0);
  const second = quasiPoisson(
    rows,
    y,
    shares.map((s) => s * gamma),
  );
  return second && { ...second, phi: Math.max(1, second.dispersion) };
}
