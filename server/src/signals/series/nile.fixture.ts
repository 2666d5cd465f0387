import { nile } from '../verification/publishedSets.ts';

/** Annual flow of the Nile at Aswan 1871-1970 in 10^8 m3 (Cobb 1978; as in R's datasets). */
export const NILE = nile();
