import { z } from 'zod';
import { IsoDate, Meta, Text } from '../http/contract.ts';
import { GroupOfAnswer, Level, RegionCode } from '../regions/contract.ts';
import { GroupId } from '../regions/groups/contract.ts';
import { ChannelDelay } from './delay/contract.ts';

export const ORIGINS = ['laporan', 'temuan', 'informasi_awal'] as const;
/** Legal origin: from the public, found by supervisors, or preliminary information. Never summed silently. */
export const Origin = z.enum(ORIGINS);
export type Origin = z.infer<typeof Origin>;

export const STATUSES = [
  'masuk',
  'diregistrasi',
  'tidak_diregistrasi',
  'diperiksa',
  'pelanggaran',
  'bukan_pelanggaran',
  'dilimpahkan',
] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** `tidak_terjangkau`: nothing can come in from there (no signal, cut off, disaster); expected and not reported, with a reason. */
export const COVERAGE_STATUSES = ['lapor_lengkap', 'lapor_sebagian', 'belum_lapor', 'nihil', 'tidak_terjangkau'] as const;
export const CoverageStatus = z.enum(COVERAGE_STATUSES);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** An entry of `data/reports/channels.csv` or `data/reports/issues.csv`; `number` stands for it in rows of imports and in large tables. */
export const CatalogueEntry = z.object({
  code: z.string(),
  number: z.number().int(),
  name: Text,
  description: Text.nullable(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
/** What the files of a channel hold, one row each; `sengketa` and `agregat` are in no sum of cases. */
export const CHANNEL_SHAPES = ['perkara', 'sengketa', 'informasi', 'pengawasan_tps', 'konten', 'lhp', 'agregat'] as const;
export const ChannelShape = z.enum(CHANNEL_SHAPES);
export type ChannelShape = z.infer<typeof ChannelShape>;
export const ChannelEntry = CatalogueEntry.extend({
  shape: ChannelShape,
  appliesTo: z.enum(['semua', 'pemilu', 'pilkada']),
  /** First and last day of use as far as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Origin of a row that names none; null when it must name one. */
  defaultOrigin: Origin.nullable(),
  /** How much of a place a row needs. */
  place: z.enum(['wajib', 'provinsi', 'boleh_kosong']),
});
export type ChannelEntry = z.infer<typeof ChannelEntry>;
export const CataloguesResponse = z.object({
  /** `words`: what people say instead of the name, for whoever types. */
  issues: z.array(CatalogueEntry.extend({ words: z.array(z.string()).optional() })),
  channels: z.array(ChannelEntry),
  origins: z.array(CatalogueEntry),
  statuses: z.array(CatalogueEntry),
});
export type CataloguesResponse = z.infer<typeof CataloguesResponse>;

/** Comma-separated or repeated query value -> array. */
export const list = <T extends z.ZodType<string>>(item: T) =>
  z.preprocess(
    (v) =>
      v === undefined
        ? undefined
        : (Array.isArray(v) ? v : [v])
            .flatMap((s) => String(s).split(','))
            .map((s) => s.trim())
            .filter(Boolean),
    z.array(item).min(1).max(60).optional(),
  );

/** The filter every report figure understands. Dates are event dates, both ends inclusive. */
export const ReportFilter = z.object({
  election: z.string().max(80).optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  issue: list(z.string().max(60)),
  channel: list(z.string().max(60)),
  origin: list(Origin),
  status: list(Status),
});
export type ReportFilter = z.infer<typeof ReportFilter>;

export const COUNT_DIMENSIONS = ['region', 'issue', 'origin', 'channel', 'status', 'month', 'election'] as const;
export const CountDimension = z.enum(COUNT_DIMENSIONS);
export type CountDimension = z.infer<typeof CountDimension>;

export const CountsQuery = ReportFilter.extend({
  /** Dimensions to group by; `region` needs `level` (default: the level below `parent`, or provinsi). */
  by: list(CountDimension),
  level: Level.optional(),
  /** Only areas inside this region. */
  parent: RegionCode.optional(),
  /** Only this region (its own total). */
  code: RegionCode.optional(),
  /** Only the areas of this group, taken together. */
  group: GroupId.optional(),
  /** `then`: areas as they were on `at` (default: `to`, else today); today's areas are added up, nothing is apportioned. */
  boundaries: z.enum(['now', 'then']).optional(),
  at: IsoDate.optional(),
});
/** Reports by origin, always kept apart. */
export const OriginCounts = z.object({ laporan: z.number(), temuan: z.number(), informasi_awal: z.number() });
export type OriginCounts = z.infer<typeof OriginCounts>;

export const CountRow = OriginCounts.extend({
  code: z.string().optional(),
  name: z.string().optional(),
  issue: z.string().optional(),
  origin: Origin.optional(),
  channel: z.string().optional(),
  status: Status.optional(),
  month: z.string().optional(),
  election: z.string().optional(),
  /** Why there is no figure although the row stands here (region dimension lists every area). */
  absence: z.string().nullable().optional(),
});
export type CountRow = z.infer<typeof CountRow>;
export const CountsResponse = z.object({
  by: z.array(CountDimension),
  level: Level.nullable(),
  rows: z.array(CountRow),
  /** Reports inside the filter whose place is less precise than `level`; never scattered on the map. */
  unplaced: OriginCounts,
  /** The group the answer is limited to. */
  group: GroupOfAnswer.nullable().optional(),
  /** The day whose boundaries the rows stand on; null for today's. */
  boundariesAt: z.string().nullable().optional(),
  meta: Meta,
});
export type CountsResponse = z.infer<typeof CountsResponse>;

/** By which day reports are put on the time axis: of the event (else of the report), or of the report. */
export const TREND_DATES = ['event', 'report'] as const;
export const TrendDate = z.enum(TREND_DATES);
export type TrendDate = z.infer<typeof TrendDate>;

export const TrendQuery = ReportFilter.extend({
  interval: z.enum(['day', 'week', 'month']).default('week'),
  code: RegionCode.optional(),
  group: GroupId.optional(),
  date: TrendDate.default('event'),
  /** Channels left out, to see the curve without them. */
  without: list(z.string().max(60)),
});
export const TrendPoint = OriginCounts.extend({
  /** First day of the period (Monday for weeks). */
  period: z.string(),
  /** Share of the period's reports that is expected to be in already, 0 to 1; null when no delay is known. */
  complete: z.number().nullable(),
  /** Below 95 %: the count will still rise, it is no decline. */
  provisional: z.boolean(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;
export const TrendResponse = z.object({
  interval: z.enum(['day', 'week', 'month']),
  code: z.string().nullable(),
  /** The group the answer is limited to. */
  group: GroupOfAnswer.nullable().optional(),
  date: TrendDate,
  points: z.array(TrendPoint),
  /** Day up to which reports have been received; null when none has a report date. */
  asOf: z.string().nullable(),
  /** Reports that have no report date and are in no point (only when counted by report date). */
  undated: z.number(),
  /** Days until 95 % of a day's reports are in, over the channels counted; null when that is not known. */
  completeAfter: z.number().nullable(),
  /** The same as a sentence, or why it is not known. */
  completeSentence: Text,
  /** By code of the channel. */
  delay: z.record(z.string(), ChannelDelay),
  meta: Meta,
});
export type TrendResponse = z.infer<typeof TrendResponse>;

export const CoverageQuery = z.object({
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
  group: GroupId.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
});
export const CoverageRow = z.object({
  code: z.string(),
  name: z.string(),
  /** Share of expected reports that came in, 0 to 1; null when none was expected. */
  share: z.number().nullable(),
  expected: z.number(),
  lapor_lengkap: z.number(),
  lapor_sebagian: z.number(),
  belum_lapor: z.number(),
  nihil: z.number(),
  tidak_terjangkau: z.number(),
  absence: z.string().nullable(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
export const CoverageResponse = z.object({
  level: Level,
  rows: z.array(CoverageRow),
  /** The group the answer is limited to. */
  group: GroupOfAnswer.nullable().optional(),
  meta: Meta,
});
export type CoverageResponse = z.infer<typeof CoverageResponse>;

/** What imports answer, for the screens that show reports coming in. */
export { ImportComparison, ImportDetail, ImportSummary, QuarantineRow, RowChange, RowProblem } from '../imports/contract.ts';
