import { auckland } from './verification/publishedSets.ts';

const { observed } = auckland();

/**
 * Infant deaths 1977-85 and children under 5 in 1981 of the 167 census area units of Auckland (Marshall 1991, Applied Statistics 40,
 * 283-294; as in R's spData): the figures on which Marshall's smoothing is published. Person years at risk = 9 x children.
 */
export const AUCKLAND_DEATHS = observed.map(({ count }) => count);

export const AUCKLAND_UNDER_FIVE = observed.map(({ denominator }) => denominator / 9);
