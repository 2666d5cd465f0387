import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { DroppedArea, SignalBasis, SignalQuery } from '../basis/contract.ts';

export const RanksQuery = SignalQuery.extend({
  /** Rounds of the draw; fewer where there are very many areas, and the answer says so. */
  draws: z.coerce.number().int().min(100).max(10_000).default(1000),
  seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  /** What is known of a rate: together with the other areas (`bersama`, empirical Bayes), or from its own count alone (`sendiri`). */
  belief: z.enum(['bersama', 'sendiri']).default('bersama'),
});
export type RanksQuery = z.infer<typeof RanksQuery>;

export const AreaRank = z.object({
  code: RegionCode,
  name: z.string(),
  /** Rate, or the count where no rates are asked for; null exactly when `absence` is set. */
  value: z.number().nullable(),
  /** Rank of that value, 1 = highest; ties share the smallest. */
  rank: z.number().int().nullable(),
  /** Middle 95 % of the ranks drawn, and their median; null where the area cannot be ranked with uncertainty. */
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  median: z.number().int().nullable(),
  /** Share of the rounds in which the area is among the first five and ten. */
  top5: z.number().nullable(),
  top10: z.number().nullable(),
  /** "Peringkat antara 2 dan 9 dari 20", or why there is no interval. */
  sentence: Text,
  absence: DroppedArea.pick({ why: true, reason: true }).nullable(),
});
export type AreaRank = z.infer<typeof AreaRank>;

export const RanksResponse = z.object({
  basis: SignalBasis,
  /** Highest first; areas without a rank behind, in the order of their codes. */
  areas: z.array(AreaRank),
  draws: z.number().int(),
  belief: z.enum(['bersama', 'sendiri']),
  /** How many areas have a rank that is certain (its interval is one rank). */
  certain: z.number().int(),
  meta: Meta,
});
export type RanksResponse = z.infer<typeof RanksResponse>;
