import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin, OriginCounts } from '../../reports/contract.ts';
import { SignalBasis, SignalQuery } from '../basis/contract.ts';

/** Cases an area needs before anything is claimed of it. */
export const Minimum = z.coerce.number().int().min(5).max(10_000);

export const SignatureQuery = SignalQuery.extend({ minimum: Minimum.default(20) });
export type SignatureQuery = z.infer<typeof SignatureQuery>;

const Interval = z.object({ low: z.number(), high: z.number() });

/** One issue of an area against all of the scope. */
export const SignatureIssue = z.object({
  issue: z.string(),
  count: z.number().int(),
  byOrigin: OriginCounts,
  /** Share of the area's cases, 0..1. */
  share: z.number(),
  /** Location quotient: this share divided by the share in the scope. */
  lq: z.number().nullable(),
  /** Its log-normal 95 % interval, or null with the reason (the area's own where nothing is compared). */
  interval: Interval.nullable(),
  reason: Text.nullable(),
  /** Adjusted residual (no Yates correction) and the count expected if issue and area had nothing to do with each other. */
  residual: z.number().nullable(),
  expected: z.number().nullable(),
});
export type SignatureIssue = z.infer<typeof SignatureIssue>;

/** The most distinctive issue of an area. */
export const Distinctive = z.object({
  issue: z.string(),
  count: z.number().int(),
  lq: z.number(),
  interval: Interval,
  residual: z.number(),
});
export type Distinctive = z.infer<typeof Distinctive>;

/** `terlalu_sedikit`: fewer cases than the minimum; `tanpa_pembanding`: nothing to compare with; `tidak_menonjol`: compared, and none stands out. */
export const NotDistinctive = z.enum(['terlalu_sedikit', 'tanpa_pembanding', 'tidak_menonjol']);

/** What a sum of origins says of an area. */
const Finding = z.object({
  total: z.number().int(),
  distinctive: Distinctive.nullable(),
  /** Why there is none; null exactly when there is one. */
  why: NotDistinctive.nullable(),
});

export const SignatureArea = Finding.extend({
  code: RegionCode,
  name: z.string(),
  /** Share 0..1 of the expected coverage reports; null when unknown. */
  coverage: z.number().nullable(),
  /** What stands out, or why nothing does, in a sentence. */
  reason: Text,
  /**
   * Issues of the scope, most first there; of an area of which nothing is claimed those that occur, without comparison
   * (none where the answer has more than 1,000 areas).
   */
  issues: z.array(SignatureIssue),
});
export type SignatureArea = z.infer<typeof SignatureArea>;

/** How much the kind of problem depends on the area, 0 (alike everywhere) to 1; `corrected` without the part that chance gives. */
export const Association = z.object({
  value: z.number().nullable(),
  corrected: z.number().nullable(),
  chiSquare: z.number().nullable(),
  degreesOfFreedom: z.number().int().nullable(),
  /** Cases in the table. */
  n: z.number().int(),
  /** Why there is no figure; null when there is one. */
  reason: Text.nullable(),
});

export const SignatureResponse = z.object({
  basis: SignalBasis,
  /** Least number of cases of the area, and of the issue itself, before an issue is named. */
  minimum: z.object({ total: z.number().int(), issue: z.number().int() }),
  /** All of the scope, reports without a place in it included; null when the asker may not see all of it. */
  parent: z.object({ name: z.string(), total: z.number().int() }).nullable(),
  /** Issues that occur in the scope, most first, and in how many areas each is the distinctive one. */
  issues: z.array(
    z.object({
      issue: z.string(),
      name: Text,
      /** In all of the scope; in the areas that are seen when not all of it is. */
      count: z.number().int(),
      share: z.number(),
      distinctiveIn: z.number().int(),
    }),
  ),
  areas: z.array(SignatureArea),
  cramersV: Association,
  /** The same rule for each origin by itself, for the origins that are summed above. */
  byOrigin: z.array(
    z.object({
      origin: Origin,
      cramersV: Association,
      areas: z.array(Finding.extend({ code: RegionCode })),
    }),
  ),
  meta: Meta,
});
export type SignatureResponse = z.infer<typeof SignatureResponse>;
