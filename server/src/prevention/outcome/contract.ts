import { z } from 'zod';
import { IsoDate, Meta, Text } from '../../http/contract.ts';
import { MapLevel, RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';

const Period = z.object({ from: IsoDate, to: IsoDate });
const Areas = z.array(RegionCode).max(600);

export const OUTCOME_WEIGHTS = ['none', 'dpt', 'area', 'days'] as const;
/**
 * What counts are divided by: nothing, registered voters (per 100,000), area (per 100 km2, by the boundaries in use), or the length of the
 * periods (per 30 days). Periods of unequal length are made comparable whatever is chosen.
 */
export const OutcomeWeights = z.enum(OUTCOME_WEIGHTS);
export type OutcomeWeights = z.infer<typeof OutcomeWeights>;

/**
 * What a plan says beforehand it will be judged by: which cases, where, compared with which areas, before and after which days. It counts
 * as declared beforehand only when it stood in a version that was approved before `after.from`.
 */
export const OutcomeDeclaration = z.object({
  issue: z.string().min(1).max(60),
  origin: Origin,
  /** Areas where something is done, and similar ones where nothing is. */
  target: Areas.min(1),
  comparison: Areas.min(1),
  /** Areas around the target where cases might move, and the comparison of theirs; both empty when displacement is not looked at. */
  near: Areas.default([]),
  nearComparison: Areas.default([]),
  before: Period,
  after: Period,
  weights: OutcomeWeights.default('none'),
  /** Whether the target areas were chosen because they were the worst. */
  chosenAsWorst: z.boolean(),
});
export type OutcomeDeclaration = z.infer<typeof OutcomeDeclaration>;

export const OUTCOME_GROUPS = ['target', 'comparison', 'near', 'nearComparison'] as const;
export const OutcomeGroupId = z.enum(OUTCOME_GROUPS);
export type OutcomeGroupId = z.infer<typeof OutcomeGroupId>;
/** A figure before and after; null where it is not known. */
const Pair = z.object({ before: z.number().nullable(), after: z.number().nullable() });

/** One group of areas, added up. */
export const OutcomeGroup = z.object({
  group: OutcomeGroupId,
  areas: z.array(z.object({ code: RegionCode, name: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
  count: Pair,
  /** The counts over their weights: what is compared. */
  weighted: Pair,
  /** Mean share 0..1 of the expected coverage reports. */
  coverage: Pair,
  /** Why a count or weight is missing; null when none is. */
  reason: Text.nullable(),
});
export type OutcomeGroup = z.infer<typeof OutcomeGroup>;

/** A change beyond that of the comparison, with its 95 % interval; negative = fewer. */
export const OutcomeEffect = z.object({
  value: z.number(),
  standardError: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
});
export type OutcomeEffect = z.infer<typeof OutcomeEffect>;
export const OutcomeFigure = z.union([OutcomeEffect, z.object({ reason: Text })]);

export const OUTCOME_CONDITIONS = [
  'dilaksanakan',
  'masa_selesai',
  'data_lengkap',
  'dinyatakan_dahulu',
  'jumlah_diketahui',
  'cukup_besar',
  'pembanding_setara',
  'cakupan_tetap',
  'kanal_tetap',
] as const;
export const OutcomeConditionCode = z.enum(OUTCOME_CONDITIONS);
export type OutcomeConditionCode = z.infer<typeof OutcomeConditionCode>;
/** Items of the plan about the declared issue in the target areas, and how many of them were carried out. */
export const OutcomeCarriedOut = z.object({
  plan: z.number().int(),
  total: z.number().int(),
  done: z.number().int(),
  /** Those nothing is on record for. */
  open: z.array(z.object({ key: z.string(), title: z.string() })),
  /** Activities of the register that are linked to the plan, to whichever item. */
  linked: z.number().int(),
  /** Activities of the issue in the target areas that are on record without being linked to the plan, and the days that were looked at. */
  outside: z.object({ count: z.number().int(), from: IsoDate, to: IsoDate, sample: z.boolean() }),
});
export type OutcomeCarriedOut = z.infer<typeof OutcomeCarriedOut>;
/**
 * A condition without which nothing is judged; one that cannot be told is not met. `partly`: met at the level that is judged, while something inside
 * was not.
 */
export const OutcomeCondition = z.object({
  code: OutcomeConditionCode,
  met: z.boolean(),
  partly: z.boolean(),
  title: Text,
  why: Text,
});
export type OutcomeCondition = z.infer<typeof OutcomeCondition>;

export const OUTCOME_VERDICTS = ['belum', 'turun', 'naik', 'tidak_dapat_dibedakan'] as const;
/** `belum`: too early or too small to be judged, or a condition is not met. The other three only when every condition is. */
export const OutcomeVerdict = z.enum(OUTCOME_VERDICTS);
export type OutcomeVerdict = z.infer<typeof OutcomeVerdict>;

/** What of the change would have come by itself: the highest places come down, the lowest go up. */
export const OutcomeRegression = z.object({
  /** Expected change of the target and of the comparison without any activity, and the difference, in the unit of the effect. */
  target: z.number(),
  comparison: z.number(),
  difference: z.number(),
  /** Areas the expectation rests on. */
  n: z.number().int(),
  /** Share 0..1 of those areas with a lower rate before than the target's. */
  lowerShare: z.number(),
  /** True when the target areas were among the highest quarter. */
  highest: z.boolean(),
  text: Text,
});
export type OutcomeRegression = z.infer<typeof OutcomeRegression>;

export const OutcomeJudgement = z.object({
  /** What was judged. */
  declaration: OutcomeDeclaration.extend({
    issue: z.string(),
    target: z.array(RegionCode),
    comparison: z.array(RegionCode),
    near: z.array(RegionCode),
    nearComparison: z.array(RegionCode),
    weights: OutcomeWeights,
  }),
  level: MapLevel,
  verdict: OutcomeVerdict,
  /** The answer in a few words, and in a sentence with the reasons. */
  headline: Text,
  sentence: Text,
  /** Which figure the verdict is about: with displacement when that was declared. */
  judged: z.enum(['local', 'total']),
  local: OutcomeFigure,
  spill: OutcomeFigure.nullable(),
  total: OutcomeFigure,
  /** What the figures are counted in: "laporan", "per 100.000 pemilih". */
  unit: Text,
  /** The smallest change that would have been seen with 80 % power, as a share of the target's figure before, and in plain words; null without figures. */
  detectable: z.object({ value: z.number(), share: z.number().nullable(), text: Text }).nullable(),
  groups: z.array(OutcomeGroup),
  conditions: z.array(OutcomeCondition),
  warnings: z.array(z.object({ code: z.string(), text: Text })),
  regression: OutcomeRegression.nullable(),
  /** What a rise or fall can mean; always more than one thing. */
  readings: z.array(Text),
  /** What of the plan was carried out; null for a declaration that stands in no plan. */
  carriedOut: OutcomeCarriedOut.nullable(),
  /** The approved version in which it stood first, approved on `day` by the clocks of the plan's province; null when it was never approved. */
  declared: z.object({ version: z.number().int(), at: z.string(), day: IsoDate, beforehand: z.boolean() }).nullable(),
  /** Day up to which reports are known, and the first day on which the after-period is expected to be complete. */
  asOf: z.string().nullable(),
  assessableFrom: z.string(),
  convention: z.array(Text),
  meta: Meta,
});
export type OutcomeJudgement = z.infer<typeof OutcomeJudgement>;

export const JudgeRequest = z.object({ declaration: OutcomeDeclaration });
export const PlanOutcomes = z.object({
  plan: z.object({
    id: z.number().int(),
    title: z.string(),
    code: RegionCode,
    regionName: z.string(),
    status: z.string(),
    version: z.number().int(),
  }),
  outcomes: z.array(OutcomeJudgement),
  /** Declarations that cannot be judged at all, with the reason. */
  refused: z.array(z.object({ place: z.number().int(), reason: Text })),
});
export type PlanOutcomes = z.infer<typeof PlanOutcomes>;

const CodeList = z.preprocess(
  (v) =>
    (Array.isArray(v) ? v : [v])
      .flatMap((s) => String(s ?? '').split(','))
      .map((s) => s.trim())
      .filter(Boolean),
  z.array(RegionCode).min(1).max(100),
);
export const SuggestQuery = z.object({
  target: CodeList,
  issue: z.string().min(1).max(60),
  origin: Origin.default('laporan'),
  from: IsoDate,
  to: IsoDate,
});
export type SuggestQuery = z.infer<typeof SuggestQuery>;

const Suggested = z.object({
  code: RegionCode,
  name: z.string(),
  count: z.number().int(),
  /** Per 100,000 registered voters; null without their number. */
  rate: z.number().nullable(),
  voters: z.number().nullable(),
  /** Why it is alike, and where it is not. */
  reasons: z.array(Text),
});
export const SuggestResponse = z.object({
  level: MapLevel,
  /** An area of the target on average. */
  target: z.object({ count: z.number().nullable(), rate: z.number().nullable(), voters: z.number().nullable() }),
  /** The most alike first. */
  comparison: z.array(Suggested),
  /** Neighbours of the target by land: where cases might move. */
  near: z.array(z.object({ code: RegionCode, name: z.string(), count: z.number().int().nullable() })),
  /** Areas that were passed over, and why. */
  passed: z.array(z.object({ code: RegionCode, name: z.string(), reason: Text })),
  /** Days after the end of a period until it is usually complete; null when not known. */
  completeAfter: z.number().int().nullable(),
  asOf: z.string().nullable(),
  meta: Meta,
});
export type SuggestResponse = z.infer<typeof SuggestResponse>;
