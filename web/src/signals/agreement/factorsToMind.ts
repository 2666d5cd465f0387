import type { FactorAgreement } from '@petarawan/server/contract/signals/agreement';

/** Factors whose agreement with the order can be told apart from none (0 lies outside the interval), the closest first. */
export function factorsToMind<T extends Pick<FactorAgreement, 'spearman' | 'interval'>>(factors: readonly T[]): T[] {
  return factors
    .filter(({ spearman, interval }) => spearman !== null && interval !== null && (interval.low > 0 || interval.high < 0))
    .sort((a, b) => Math.abs(b.spearman ?? 0) - Math.abs(a.spearman ?? 0));
}

/** All factors in the order of the table: those to mind first, then by closeness, those without a figure last. */
export function closestFirst<T extends Pick<FactorAgreement, 'spearman' | 'interval'>>(factors: readonly T[]): T[] {
  const mind = factorsToMind(factors);
  const rest = factors.filter((f) => !mind.includes(f));
  return [...mind, ...rest.sort((a, b) => Math.abs(b.spearman ?? 0) - Math.abs(a.spearman ?? 0))];
}
