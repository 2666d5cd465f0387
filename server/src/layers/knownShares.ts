import type { CoverageRow } from '../reports/contract.ts';

/** Shares of expected coverage reports that are known, by code. */
export function knownShares(rows: readonly Pick<CoverageRow, 'code' | 'share'>[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { code, share } of rows) if (share !== null) shares.set(code, share);
  return shares;
}
