import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

export const AgreementQuery = SignalQuery;
export type AgreementQuery = z.infer<typeof AgreementQuery>;

export const FACTORS = ['coverage', 'effort', 'supervisors', 'tps', 'dpt'] as const;
/** What a ranking might follow instead of what is ranked: how much was watched, by whom, and how large an area is. */
export const Factor = z.enum(FACTORS);
export type Factor = z.infer<typeof Factor>;

export const FactorAgreement = z.object({
  factor: Factor,
  name: Text,
  /** What stands for it here, with its source where that is one thing. */
  what: Text,
  /** Areas of which it is known. */
  n: z.number().int(),
  /** Spearman's rank correlation with the ranking, -1 to 1; null with the reason. */
  spearman: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The same with the other factors held fixed; null where it takes no part in the joint figure. */
  partial: z.number().nullable(),
  /** One sentence of what that means, or the reason why there is no figure. */
  sentence: Text,
  reason: Text.nullable(),
});
export type FactorAgreement = z.infer<typeof FactorAgreement>;

export const AgreementResponse = z.object({
  basis: SignalBasis,
  /** What is ranked. */
  ranked: Text,
  factors: z.array(FactorAgreement),
  /** All factors together; null with the reason. */
  joint: z
    .object({
      n: z.number().int(),
      /** Share of the variation of the ranks explained, 0 to 1, and the same corrected for the number of factors. */
      r2: z.number(),
      adjustedR2: z.number(),
      factors: z.array(Factor),
      /** Factors that say the same as others, or do not vary. */
      leftOut: z.array(Factor),
    })
    .nullable(),
  reason: Text.nullable(),
  /** The fairness check in one sentence. */
  sentence: Text,
  meta: Meta,
});
export type AgreementResponse = z.infer<typeof AgreementResponse>;
