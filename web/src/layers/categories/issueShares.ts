import type { AreaFigure } from '@petarawan/server/contract/layers';

/** Share of the named issue here and in what it is compared with (the quotient is the one by the other); null without an issue. */
export function issueShares({ signature }: AreaFigure): { here: number; there: number } | null {
  if (!signature?.quotient) return null;
  const here = signature.cases / signature.total;
  return { here, there: here / signature.quotient.value };
}
