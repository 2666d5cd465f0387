import { z } from 'zod';
import { IsoDate, Meta, Text } from '../http/contract.ts';
import { Level, RegionCode } from '../regions/contract.ts';

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

export const COVERAGE_STATUSES = ['lapor_lengkap', 'lapor_sebagian', 'belum_lapor', 'nihil'] as const;
export const CoverageStatus = z.enum(COVERAGE_STATUSES);
export type CoverageStatus = z.infer<typeof CoverageStatus>;

/** An entry of `data/reports/channels.csv` or `data/reports/issues.csv`. */
export const CatalogueEntry = z.object({ code: z.string(), name: Text, description: Text.nullable() });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;
export const CataloguesResponse = z.object({
  issues: z.array(CatalogueEntry),
  channels: z.array(CatalogueEntry),
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
  meta: Meta,
});
export type CountsResponse = z.infer<typeof CountsResponse>;

export const TrendQuery = ReportFilter.extend({
  interval: z.enum(['day', 'week', 'month']).default('week'),
  code: RegionCode.optional(),
});
export const TrendPoint = OriginCounts.extend({
  /** First day of the period (Monday for weeks). */
  period: z.string(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;
export const TrendResponse = z.object({
  interval: z.enum(['day', 'week', 'month']),
  code: z.string().nullable(),
  points: z.array(TrendPoint),
  meta: Meta,
});
export type TrendResponse = z.infer<typeof TrendResponse>;

export const CoverageQuery = z.object({
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
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
  absence: z.string().nullable(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;
export const CoverageResponse = z.object({ level: Level, rows: z.array(CoverageRow), meta: Meta });
export type CoverageResponse = z.infer<typeof CoverageResponse>;

/** What imports answer, for the screens that show reports coming in. */
export { ImportComparison, ImportDetail, ImportSummary, QuarantineRow, RowChange, RowProblem } from '../imports/contract.ts';
