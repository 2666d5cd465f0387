import { z } from 'zod';
import { IsoDate, Meta, PageQuery, Text } from '../../http/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';
import { GroupId, GroupOfAnswer } from '../../regions/groups/contract.ts';
import { list, Origin, ReportFilter, Status } from '../contract.ts';

export const LADDER_DIMENSIONS = ['region', 'issue', 'channel'] as const;
export const LadderDimension = z.enum(LADDER_DIMENSIONS);
export type LadderDimension = z.infer<typeof LadderDimension>;

/** GET /reports/ladder. `status` is no filter here: the ladder is about all of them. Rows are per origin always. */
export const LadderQuery = ReportFilter.omit({ status: true }).extend({
  /** One dimension beside the origin; none = one row per origin. */
  by: z.enum([...LADDER_DIMENSIONS, 'origin']).optional(),
  /** With `by=region`: default the level below `parent`, or provinsi. */
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
  /** Only the areas of this group, taken together. */
  group: GroupId.optional(),
});
export type LadderQuery = z.infer<typeof LadderQuery>;

/** Why a share is not given: `terlalu_sedikit` = fewer than `minimum` cases to take it of. */
export const ShareAbsence = z.enum(['terlalu_sedikit']);
/** `k` of `n` with its interval, all of 0 to 1; `share`, `low` and `high` are null exactly when `absence` is set. */
export const LadderShare = z.object({
  k: z.number().int(),
  n: z.number().int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  absence: ShareAbsence.nullable(),
});
export type LadderShare = z.infer<typeof LadderShare>;

/** How many reports stand where, by their current status. Each is a count of reports, not of steps taken. */
export const LadderCounts = z.object({
  /** Everything that came in. */
  received: z.number().int(),
  /** Came in, registration not yet decided (`masuk`). */
  pending: z.number().int(),
  notRegistered: z.number().int(),
  /** Handed to another level or body; left the ladder, so it is not among `registered`. */
  handedOver: z.number().int(),
  /** Ever registered: now `diregistrasi`, `diperiksa`, `pelanggaran` or `bukan_pelanggaran`. */
  registered: z.number().int(),
  /** Ever examined: now `diperiksa`, `pelanggaran` or `bukan_pelanggaran`. */
  examined: z.number().int(),
  violation: z.number().int(),
  notViolation: z.number().int(),
  /** Not at an end: `masuk`, `diregistrasi` or `diperiksa`. */
  open: z.number().int(),
});
export type LadderCounts = z.infer<typeof LadderCounts>;

export const LadderRow = z.object({
  origin: Origin,
  /** With `by=region`. */
  code: z.string().optional(),
  name: z.string().optional(),
  /** With `by=issue`. */
  issue: z.string().optional(),
  /** With `by=channel`. */
  channel: z.string().optional(),
  /** Null exactly when `absence` is set: nobody watched there (`belum_terpantau`), which is no funnel of zeros. */
  counts: LadderCounts.nullable(),
  absence: z.literal('belum_terpantau').nullable(),
  steps: z
    .object({
      /** registered of received */
      registered: LadderShare,
      /** examined of registered */
      examined: LadderShare,
      /** decided (violation + notViolation) of examined */
      decided: LadderShare,
      /** violation of decided: the same as `proven` */
      violation: LadderShare,
    })
    .nullable(),
  /** violation of (violation + notViolation) */
  proven: LadderShare.nullable(),
  /** violation of registered */
  provenOfRegistered: LadderShare.nullable(),
});
export type LadderRow = z.infer<typeof LadderRow>;

export const LadderResponse = z.object({
  by: z.enum([...LADDER_DIMENSIONS, 'origin']),
  level: Level.nullable(),
  /** Per origin, never a total. With `by=region` every area of the level has one row per origin that occurs in the answer. */
  rows: z.array(LadderRow),
  /** Reports placed less precisely than `level`, per origin; not in any row. */
  unplaced: z.array(z.object({ origin: Origin, received: z.number().int() })),
  /** What the counts and intervals mean, to be shown with them. */
  convention: Text,
  /** The group the answer is limited to. */
  group: GroupOfAnswer.nullable(),
  meta: Meta,
});
export type LadderResponse = z.infer<typeof LadderResponse>;

/** One deadline of `data/reports/deadlines.csv`. */
export const DeadlineRule = z.object({
  id: z.string(),
  election: z.enum(['pemilu', 'pilkada']),
  step: Text,
  days: z.number().int(),
  unit: z.enum(['hari', 'hari_kerja']),
  /** Date the count starts from; the day after it is day one. */
  from: z.enum(['diketahui', 'ditemukan', 'diterima', 'diregistrasi', 'objek_sengketa']),
  /** Statuses and origins of open cases it applies to; empty = it is listed, not computed. */
  statuses: z.array(Status),
  origins: z.array(Origin),
  basis: z.string(),
  source: z.string(),
  note: Text.nullable(),
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** GET /reports/deadlines/rules: all rules, and the years whose public holidays are known. */
export const DeadlineRulesResponse = z.object({
  rules: z.array(DeadlineRule),
  holidays: z.object({ from: z.number().int(), to: z.number().int(), source: z.string(), note: Text }),
});
export type DeadlineRulesResponse = z.infer<typeof DeadlineRulesResponse>;

const Deadlines = z.object({
  code: RegionCode.optional(),
  election: z.string().max(80).optional(),
  channel: list(z.string().max(60)),
  issue: list(z.string().max(60)),
  /** Day to judge by; default today in Jakarta. */
  on: IsoDate.optional(),
});
/** GET /reports/deadlines: open cases with a computed due date, the latest first. Needs `read_records`. */
export const DeadlinesQuery = Deadlines.extend({
  /** `1`: only what is late. */
  late: z.enum(['0', '1']).default('0'),
  ...PageQuery.shape,
});
export type DeadlinesQuery = z.infer<typeof DeadlinesQuery>;

export const DeadlineCase = z.object({
  channel: z.string(),
  /** Identifier in the source system (`id_sumber`). */
  sourceId: z.string(),
  /** Most precise area known; null = without place. */
  code: z.string().nullable(),
  name: z.string().nullable(),
  issue: z.string(),
  origin: Origin,
  status: Status,
  election: z.string(),
  /** Date the count starts from. */
  since: z.string(),
  /** The date is of a dated status event or of the file (`tercatat`); or, for want of one, the day of the event (`perkiraan`). */
  sinceBasis: z.enum(['tercatat', 'perkiraan']),
  rule: z.string(),
  due: z.string(),
  /** Days after the due date; negative = days left. */
  daysLate: z.number().int(),
});
export type DeadlineCase = z.infer<typeof DeadlineCase>;
export const DeadlinesResponse = z.object({
  on: z.string(),
  items: z.array(DeadlineCase),
  next: z.string().nullable(),
  meta: Meta,
});
export type DeadlinesResponse = z.infer<typeof DeadlinesResponse>;

/** GET /reports/deadlines/summary: the same as counts per area. Needs `read_internal`. */
export const DeadlineSummaryQuery = Deadlines.extend({ level: Level.optional(), parent: RegionCode.optional() });
export type DeadlineSummaryQuery = z.infer<typeof DeadlineSummaryQuery>;
export const DeadlineTotals = z.object({
  /** After the due date. */
  late: z.number().int(),
  /** Due within `soonDays` days, the day itself included. */
  soon: z.number().int(),
  onTime: z.number().int(),
  /** Open, but the date the count starts from is not known. */
  undated: z.number().int(),
  /** Open, but no rule of `data/reports/deadlines.csv` applies (no election, informasi awal, published aggregates). */
  noRule: z.number().int(),
});
export type DeadlineTotals = z.infer<typeof DeadlineTotals>;
export const DeadlineSummaryResponse = z.object({
  on: z.string(),
  soonDays: z.number().int(),
  level: Level,
  /** Areas with open cases, those with the most late cases first. */
  rows: z.array(DeadlineTotals.extend({ code: z.string(), name: z.string() })),
  /** Open cases placed less precisely than `level`. */
  unplaced: DeadlineTotals,
  /** Everything inside the filter. */
  total: DeadlineTotals,
  meta: Meta,
});
export type DeadlineSummaryResponse = z.infer<typeof DeadlineSummaryResponse>;
