import { z } from 'zod';
import { Text } from '../../http/contract.ts';

/** How long it takes in one channel from the event until it is reported. */
export const ChannelDelay = z.object({
  /** Days until half, 90 % and 95 % of the reports are in; null when it is not known, `reason` says why. */
  days: z.object({ half: z.number(), ninety: z.number(), complete: z.number() }).nullable(),
  reason: Text.nullable(),
  /** Reports the figures rest on, and those left out because a date is missing or wrong. */
  n: z.number(),
  excluded: z.number(),
  /** The area whose reports were used: the one asked about or the nearest around it with enough of them; null is the whole country. */
  area: z.string().nullable(),
  areaName: z.string().nullable(),
  /** Day of the last report received in the area asked about. */
  last: z.string().nullable(),
});
export type ChannelDelay = z.infer<typeof ChannelDelay>;
