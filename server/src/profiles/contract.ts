import { z } from 'zod';
import { Meta, Source, Text } from '../http/contract.ts';
import { Cutoff, Fact, IndexScore } from '../indices/contract.ts';
import { Absence, DenominatorId } from '../layers/contract.ts';
import { ActivityBrief, PreventionEvent } from '../prevention/contract.ts';
import { Region } from '../regions/contract.ts';
import { StaffCapacity } from '../regions/staff/contract.ts';
import { OriginCounts, ReportFilter, Status } from '../reports/contract.ts';

export const ProfileQuery = ReportFilter.extend({ denominator: DenominatorId.default('dpt') });
export type ProfileQuery = z.infer<typeof ProfileQuery>;

/** Share of an issue here against its share in the parent. */
export const IssueShare = OriginCounts.extend({
  issue: z.string(),
  total: z.number(),
  share: z.number(),
  parentShare: z.number().nullable(),
  /** Location quotient share / parentShare with a 95 % interval; null when a cell is zero or the total is too small. */
  quotient: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Whether the issue passes the rule of the signature: clearly larger than in the parent, corrected for many issues. */
  passes: z.boolean(),
});
export type IssueShare = z.infer<typeof IssueShare>;

/** Reports of a region; internal. */
export const ProfileReports = z.object({
  counts: OriginCounts,
  absence: Absence.nullable(),
  absenceNote: Text.nullable(),
  rate: z
    .object({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      parentValue: z.number().nullable(),
      unit: Text,
      denominator: z.object({ value: z.number(), source: Source }),
    })
    .nullable(),
  rateAbsence: Text.nullable(),
  issues: z.array(IssueShare),
  /** The issue whose quotient is surely above 1, or null with the reason. */
  signature: z.object({ issue: z.string().nullable(), reason: Text }),
  statuses: z.array(OriginCounts.extend({ status: Status })),
  /** Why nothing is compared with the parent: its figures are not the caller's to see; null when they are. */
  uncompared: Text.nullable(),
});
export type ProfileReports = z.infer<typeof ProfileReports>;

/** Coverage of a region; internal. */
export const ProfileCoverage = z.object({
  share: z.number().nullable(),
  expected: z.number(),
  complete: z.number(),
  partial: z.number(),
  missing: z.number(),
  nil: z.number(),
  /** Could not come in at all: no signal, cut off, disaster. */
  unreachable: z.number(),
  note: Text,
});
export type ProfileCoverage = z.infer<typeof ProfileCoverage>;

/** Supervisors of a region against the norm; published, so everybody sees it. */
export const ProfileCapacity = z.object({
  staff: z.array(StaffCapacity),
  /** What was published about its supervisors: posts to be filled, or words without a number. */
  statements: z.array(Fact.omit({ conflict: true })),
  /** True when a number of them is data contoh. */
  sample: z.boolean(),
});
export type ProfileCapacity = z.infer<typeof ProfileCapacity>;

export const RegionProfile = z.object({
  region: Region,
  ancestors: z.array(Region),
  /** Why reports, coverage and activities are left out: they are internal and not this caller's to see; null when they are here. */
  withheld: Text.nullable(),
  reports: ProfileReports.nullable(),
  coverage: ProfileCoverage.nullable(),
  indices: z.array(
    z.object({
      edition: z.string(),
      editionName: Text,
      released: z.string().nullable(),
      reading: z.string(),
      readingName: Text,
      scores: z.array(IndexScore),
      cutoffs: z.array(Cutoff),
      note: Text.nullable(),
    }),
  ),
  /** `total` is null and `recent` empty when they are withheld; the events were in the news. */
  activities: z.object({ total: z.number().nullable(), recent: z.array(ActivityBrief), events: z.array(PreventionEvent) }),
  facts: z.array(Fact),
  capacity: ProfileCapacity,
  meta: Meta,
});
export type RegionProfile = z.infer<typeof RegionProfile>;
