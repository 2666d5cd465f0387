import { z } from 'zod';
import { Text } from '../../http/contract.ts';

/** Every statistic a screen can ask to be explained; also its anchor on the method page. */
export const STATISTIC_CODES = [
  'rate',
  'interval',
  'eb-global',
  'eb-local',
  'funnel',
  'overdispersion',
  'choynowski',
  'rank-interval',
  'effort-rate',
  'agreement',
  'class-breaks',
  'location-quotient',
  'adjusted-residual',
  'cramers-v',
  'moran',
  'eb-index',
  'local-moran',
  'gi-star',
  'bh',
  'ears-c1',
  'ears-c2',
  'ears-c3',
  'cusum',
  'farrington',
  'scorecard',
  'mann-kendall',
  'theil-sen',
  'displacement',
] as const;
export const StatisticCode = z.enum(STATISTIC_CODES);
export type StatisticCode = z.infer<typeof StatisticCode>;

/** A publication. */
export const Reference = z.object({ author: z.string(), year: z.number().int(), title: z.string() });
export type Reference = z.infer<typeof Reference>;

/** What a statistic is, for somebody who plans and has never learnt statistics. */
export const Statistic = z.object({
  code: StatisticCode,
  name: Text,
  /** One sentence: what it tells. */
  says: Text,
  /** What it does not mean. */
  not: Text,
  /** How it is computed here, where others do it otherwise. */
  convention: Text,
  references: z.array(Reference),
});
export type Statistic = z.infer<typeof Statistic>;

export const MethodResponse = z.object({ statistics: z.array(Statistic) });
export type MethodResponse = z.infer<typeof MethodResponse>;
