import { z } from 'zod';
import { Meta, Source, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Staff } from '../../regions/staff/contract.ts';
import { OriginCounts } from '../../reports/contract.ts';
import { DroppedArea, SignalBasis, SignalQuery } from '../basis/contract.ts';

export const EFFORTS = ['lhp', 'pengawas'] as const;
/** What stands for effort: supervision records of the period (LHP and forms of polling stations), or the supervisors there are. */
export const EffortId = z.enum(EFFORTS);
export type EffortId = z.infer<typeof EffortId>;

export const RatesQuery = SignalQuery.extend({
  /** Default: `lhp` where records are kept in the scope, else `pengawas`. */
  effort: EffortId.optional(),
});
export type RatesQuery = z.infer<typeof RatesQuery>;

/** Both limits of an interval. */
export const Limits = z.object({ low: z.number(), high: z.number() });
export const FunnelBand = z.enum(['within', 'beyond95', 'beyond998']);
const FunnelLines = z.object({ low95: z.number(), high95: z.number(), low998: z.number(), high998: z.number() });

/** A count of one origin; rate and interval are null without a denominator. */
export const OriginRate = z.object({ count: z.number().int(), rate: z.number().nullable(), interval: Limits.nullable() });

/** Findings of an area for the effort behind them. */
export const EffortRate = z.object({
  /** Findings of the filter, whatever origins it sums; null where the area has no count. */
  findings: z.number().int().nullable(),
  /** Units of effort; null when not known. */
  units: z.number().nullable(),
  /** What records consist of; null for supervisors. */
  records: z.object({ lhp: z.number().int(), tps: z.number().int() }).nullable(),
  /** Findings per `effort.per` units with the exact interval; null exactly when `reason` is set. */
  rate: z.number().nullable(),
  interval: Limits.nullable(),
  /** 1 = most findings for the effort. */
  rank: z.number().int().nullable(),
  sameAsParent: z.boolean().nullable(),
  reason: Text.nullable(),
});
export type EffortRate = z.infer<typeof EffortRate>;

export const AreaRate = z.object({
  code: RegionCode,
  name: z.string(),
  /** Null exactly when there is no count; `absence` says why. */
  count: z.number().int().nullable(),
  byOrigin: z.object({ laporan: OriginRate, temuan: OriginRate, informasi_awal: OriginRate }).nullable(),
  denominator: z.object({ value: z.number(), source: Source }).nullable(),
  rate: z.number().nullable(),
  /** Exact (Garwood) 95 % interval of the rate; of the count where no rates are asked for. */
  interval: Limits.nullable(),
  /** Rate smoothed to that of all areas; null where there is no rate. `value` is null exactly when `reason` stands in its place. */
  ebGlobal: z
    .object({
      value: z.number().nullable(),
      /** 95 % credible interval; null when `reason` is set. */
      interval: Limits.nullable(),
      reason: Text.nullable(),
      /** 0 = nothing but the overall rate, 1 = nothing but its own. */
      ownWeight: z.number().nullable(),
    })
    .nullable(),
  /** Rate smoothed to those around. No interval: the neighbourhood's own parameters are too uncertain for one. */
  ebLocal: z
    .object({
      value: z.number().nullable(),
      /** Rate of the area and its neighbours together. */
      around: z.number().nullable(),
      reason: Text.nullable(),
      ownWeight: z.number().nullable(),
    })
    .nullable(),
  /** Count expected at the rate of `funnel.centre`; null when nothing is expected. */
  expected: z.number().nullable(),
  /** Count divided by that. */
  ratio: z.number().nullable(),
  z: z.number().nullable(),
  /** z divided by the square root of phi. */
  zAdjusted: z.number().nullable(),
  /** By the limits of chance alone, and by those widened by phi. */
  band: FunnelBand.nullable(),
  bandAdjusted: FunnelBand.nullable(),
  /** "Tidak dapat dibedakan dari rata-rata induk", by the map's own rule. */
  sameAsParent: z.boolean().nullable(),
  coverage: z.number().nullable(),
  effort: EffortRate,
  /** Why there is no count, or no rate though rates are asked for. */
  absence: DroppedArea.pick({ why: true, reason: true }).nullable(),
});
export type AreaRate = z.infer<typeof AreaRate>;

export const RatesResponse = z.object({
  basis: SignalBasis,
  /** Areas in the order of their codes. */
  areas: z.array(AreaRate),
  /** All of the scope; null when the caller may not see all of it. */
  parent: z
    .object({ rate: z.number().nullable(), count: z.number().int(), denominator: z.number().nullable(), counts: OriginCounts })
    .nullable(),
  /** Why there are no rates at all; null when there are. */
  noRates: Text.nullable(),
  funnel: z
    .object({
      /** What the funnel is drawn around: the parent's rate, or that of the areas together where the parent's is not told. */
      centre: z.object({ rate: z.number(), of: z.enum(['parent', 'areas']) }).nullable(),
      /** How much more than chance the areas differ; null with the reason. */
      phi: z.number().nullable(),
      phiReason: Text.nullable(),
      /** Limits as ratios to the centre, for drawing: by chance alone, and `adjusted` by phi. */
      points: z.array(FunnelLines.extend({ expected: z.number(), adjusted: FunnelLines })),
    })
    .nullable(),
  smoothing: z
    .object({
      /** Rate of all areas together. */
      overall: z.number().nullable(),
      /** Of the rates per 1; 0 when they differ no more than chance. */
      priorVariance: z.number().nullable(),
      n: z.number().int(),
      reason: Text.nullable(),
      /** Why nothing is smoothed to those around; null when it is. */
      localReason: Text.nullable(),
    })
    .nullable(),
  effort: z.object({
    kind: EffortId,
    /** False when there are no records, so that supervisors stand for effort. */
    recordsKept: z.boolean(),
    /** Whom `pengawas` counts; null for records. */
    staff: Staff.nullable(),
    per: z.number(),
    unit: Text,
    /** Findings per effort of all of the scope; null when not all of it is seen, or not known. */
    parentRate: z.number().nullable(),
    /** What the figure says and does not. */
    note: Text,
  }),
  meta: Meta,
});
export type RatesResponse = z.infer<typeof RatesResponse>;
