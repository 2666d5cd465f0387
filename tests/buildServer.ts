import { ensureServerBuilt } from '../scripts/buildServer.mjs';

/** Before any test: threads and processes start from a bundle of exactly these sources. */
export const setup = (): Promise<void> => ensureServerBuilt();
