import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin, OriginCounts } from '../../reports/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

export const TrendInterval = z.enum(['week', 'month']);
export type TrendInterval = z.infer<typeof TrendInterval>;

export const SignalTrendQuery = SignalQuery.omit({ denominator: true }).extend({
  /** One area; without it every area of the scope. */
  code: RegionCode.optional(),
  interval: TrendInterval.default('week'),
});
export type SignalTrendQuery = z.infer<typeof SignalTrendQuery>;

export const TREND_LABELS = ['naik', 'turun', 'tidak_terlihat', 'tidak_diuji'] as const;
export const TrendLabel = z.enum(TREND_LABELS);
export type TrendLabel = z.infer<typeof TrendLabel>;

/** A tested trend of one series. */
export const TestedTrend = z.object({
  label: TrendLabel,
  /** The trend in one sentence, or why there is none. */
  sentence: Text,
  /** Null where nothing could be tested; `sentence` says why. */
  mannKendall: z.object({ s: z.number(), z: z.number(), p: z.number(), n: z.number().int(), tau: z.number() }).nullable(),
  theilSen: z
    .object({
      /** Reports more (or fewer) from one period to the next. */
      slope: z.number(),
      interval: z.object({ low: z.number(), high: z.number() }).nullable(),
      reason: Text.nullable(),
      unit: Text,
    })
    .nullable(),
  /** Known periods, and periods that are not known (which is not zero). */
  known: z.number().int(),
  unknown: z.number().int(),
});
export type TestedTrend = z.infer<typeof TestedTrend>;

export const TrendArea = TestedTrend.extend({
  code: RegionCode,
  name: z.string(),
  /** p of Mann-Kendall adjusted for all areas tested (Benjamini-Hochberg), and whether it is still at most 0.05. */
  pAdjusted: z.number().nullable(),
  bh: z.boolean(),
  byOrigin: z.array(TestedTrend.extend({ origin: Origin })),
  /** Mean share of the expected coverage reports in the first and in the second half of the periods; a note where it changed. */
  coverage: z.object({ first: z.number().nullable(), second: z.number().nullable(), note: Text.nullable() }),
  /** The periods themselves, only for an area asked for by `code`. */
  series: z
    .array(
      z.object({
        period: z.string(),
        /** Null = not known, which is not zero. */
        count: z.number().nullable(),
        byOrigin: OriginCounts.nullable(),
        provisional: z.boolean(),
        complete: z.number().nullable(),
        coverage: z.number().nullable(),
      }),
    )
    .nullable(),
});
export type TrendArea = z.infer<typeof TrendArea>;

export const SignalTrendResponse = z.object({
  basis: SignalBasis,
  interval: TrendInterval,
  code: RegionCode.nullable(),
  /** Full periods from the first to the last; `used` without the provisional ones. */
  periods: z.object({ from: z.string().nullable(), to: z.string().nullable(), n: z.number().int(), used: z.number().int() }),
  /** Fewer known periods than this are not tested. */
  leastPeriods: z.number().int(),
  /** Periods left out because they are not complete yet. */
  provisional: z.object({ periods: z.number().int(), from: z.string().nullable(), asOf: z.string().nullable(), text: Text }),
  areas: z.array(TrendArea),
  /** Areas per label. */
  labels: z.record(TrendLabel, z.number().int()),
  meta: Meta,
});
export type SignalTrendResponse = z.infer<typeof SignalTrendResponse>;
