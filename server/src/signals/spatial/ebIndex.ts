import { ebRates, type Observed } from '../ebRate.ts';
import { type MoranStatistic, moran, type PermutationRule } from './moran.ts';
import type { Neighbours } from './neighbours.ts';
import type { Refusal } from './refusal.ts';
import { spatialSample } from './spatialSample.ts';

/**
 * Rates made comparable for a test of clustering (Assuncao and Reis 1999): z_i = (r_i - b) / sqrt(a + b / n_i), r = O / n, with b and a of
 * Marshall's global method (a = 0 when negative). Rates of small denominators vary more by chance; z has about the same variance everywhere.
 *
 * b and a are taken over the areas that have a count, a positive denominator and such a neighbour. In the order of `areas`; null without
 * count or denominator; 0 throughout when there are no events. Give it to `moran`, `localMoran` or `giStar` in place of rates.
 */
export function ebStandardised(areas: readonly Observed[], neighbours: Neighbours): (number | null)[] {
  const rates = areas.map(({ count, denominator }) =>
    count !== null && denominator !== null && Number.isFinite(denominator) && denominator > 0 ? count / denominator : null,
  );
  const sample = spatialSample(rates, neighbours);
  const used = Array.from(sample.areas, (i) => areas[i] as Observed);
  const { overall, priorVariance } = ebRates(used, { per: 1 });
  return rates.map((rate, i) => {
    if (rate === null) return null;
    if (!overall || priorVariance === null) return 0;
    return (rate - overall) / Math.sqrt(priorVariance + overall / (areas[i]?.denominator as number));
  });
}

/**
 * Assuncao-Reis EB index: Moran's I (row-standardised weights, deviations from their mean) of the rates standardised by `ebStandardised`,
 * with the moments, z and p of Moran's I. Use it for rates instead of plain Moran's I. Areas without count, denominator or neighbour are
 * dropped first and listed. Refused below four areas, without any event, and when all rates are alike. Example: North Carolina 1974-78,
 * queen -> 0.24875.
 */
export function ebIndex(
  areas: readonly Observed[],
  neighbours: Neighbours,
  rule: PermutationRule | null = null,
): MoranStatistic | Refusal {
  return moran(ebStandardised(areas, neighbours), neighbours, rule);
}
