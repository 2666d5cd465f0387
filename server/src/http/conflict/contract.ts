import { z } from 'zod';
import { Problem } from '../contract.ts';

/**
 * 409: somebody else changed the thing meanwhile. Extended by both states, so that nothing is lost: `current` as it stands now, and `yours` as it was
 * sent (`conflictAnswer` makes the answer). A contract of its own, because the first screen has no use for it.
 */
export const Conflict = Problem.extend({ code: z.literal('conflict') });
