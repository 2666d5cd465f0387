import { ncSids } from './verification/publishedSets.ts';

const { observed, rates } = ncSids();

/**
 * Deaths and live births per county of North Carolina 1974-78 (Cressie, Statistics for Spatial Data, 1993, pp. 386-389):
 * the data on which R's classInt, spdep and others publish their results.
 */
export const DEATHS_BIRTHS = observed.map(({ count, denominator }): [number, number] => [count, denominator]);

/** Deaths per 1,000 births. */
export const NC_SIDS_RATES = rates;
