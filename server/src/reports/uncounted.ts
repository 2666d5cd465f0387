import { ORIGINS } from './contract.ts';

/** Origin number of an application to settle a dispute: no case, and part of no sum. */
export const DISPUTE_ORIGIN = ORIGINS.length + 1;
/** What is added to the origin number of a published aggregate, so that it is never added to the cases it was made of. */
export const PUBLISHED_OFFSET = ORIGINS.length + 1;
/** SQL condition: the row is a case, and counted. Rows of other origins are in no roll-up. */
export const COUNTED = `origin <= ${ORIGINS.length}`;
