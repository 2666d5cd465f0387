import { z } from 'zod';
import { Meta } from '../http/contract.ts';

/** Election identifier, e.g. `pemilu-2024`, `pilkada-2024`; the printed name ("Pilkada 2024") is accepted as input too. */
export const Election = z.object({
  id: z.string(),
  name: z.string(),
  votingDay: z.string().nullable(),
});
export type Election = z.infer<typeof Election>;

export const Stage = z.object({
  election: z.string(),
  order: z.number().int(),
  name: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  basis: z.string().nullable(),
  source: z.string(),
  note: z.string().nullable(),
});
export type Stage = z.infer<typeof Stage>;

export const StagesQuery = z.object({ election: z.string().max(80).optional() });
export const StagesResponse = z.object({ elections: z.array(Election), stages: z.array(Stage), meta: Meta });
export type StagesResponse = z.infer<typeof StagesResponse>;
