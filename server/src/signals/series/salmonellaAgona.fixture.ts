import { salmonellaAgona } from '../verification/publishedSets.ts';

/**
 * Weekly cases of Salmonella agona in the United Kingdom 1990-95, 312 weeks (Farrington and others 1996, JRSS A 159, 547-563; as in
 * R's surveillance): the series on which alarm methods are compared.
 */
export const SALMONELLA_AGONA = salmonellaAgona();
