import { z } from 'zod';
import { IsoDate, Meta } from '../../http/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';
import { CoverageStatus } from '../contract.ts';

/** By name; least covered first (areas nobody spoke of before all); longest behind first. */
export const CALENDAR_ORDERS = ['nama', 'cakupan', 'terlambat'] as const;
export const CalendarOrder = z.enum(CALENDAR_ORDERS);
export type CalendarOrder = z.infer<typeof CalendarOrder>;

/** So many periods are answered at most, the latest ones. */
export const MOST_PERIODS = 60;

export const CoverageCalendarQuery = z.object({
  level: Level.optional(),
  parent: RegionCode.optional(),
  from: IsoDate.optional(),
  to: IsoDate.optional(),
  order: CalendarOrder.default('nama'),
  /** Rows to pass over, as `next` said. */
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(60),
});
export type CoverageCalendarQuery = z.infer<typeof CoverageCalendarQuery>;

/** What is known of one area in one period. */
export const CalendarCell = z.object({
  status: CoverageStatus,
  /** How much of its duty was done, 0 to 1. */
  share: z.number(),
  /** Null when the area spoke for itself; else told from the areas inside it: how many reported, of how many. */
  inside: z.object({ reported: z.number().int(), expected: z.number().int() }).nullable(),
  /** Why it is partial, missing or unreachable, in their own words. */
  reason: z.string().nullable(),
});
export type CalendarCell = z.infer<typeof CalendarCell>;

/** One column: both ends inclusive, and how the areas of all pages stand in it. */
export const CalendarPeriod = z.object({
  start: z.string(),
  end: z.string(),
  lapor_lengkap: z.number().int(),
  lapor_sebagian: z.number().int(),
  nihil: z.number().int(),
  belum_lapor: z.number().int(),
  tidak_terjangkau: z.number().int(),
  /** Areas of which nobody said anything in this period. */
  silent: z.number().int(),
  /** Mean share of the areas that are expected to report, 0 to 1; null when none is. */
  share: z.number().nullable(),
});
export type CalendarPeriod = z.infer<typeof CalendarPeriod>;

export const CalendarArea = z.object({
  code: RegionCode,
  name: z.string(),
  /** One per period, in the order of `periods`; null = nobody said anything. */
  cells: z.array(CalendarCell.nullable()),
  /** Coverage of the area and all inside it in the days asked for, as on the map; null when nothing was expected. */
  share: z.number().nullable(),
  /** The latest period it reported on (completely, partly or nil), or null. */
  last: z.object({ start: z.string(), end: z.string(), status: CoverageStatus }).nullable(),
  /** Periods that ended after `last` (all when there is none): how far it is behind. */
  behind: z.number().int(),
});
export type CalendarArea = z.infer<typeof CalendarArea>;

export const CoverageCalendarResponse = z.object({
  level: Level,
  parent: z.object({ code: RegionCode, name: z.string() }).nullable(),
  periods: z.array(CalendarPeriod),
  /** Older periods in the days asked for that are not answered. */
  earlier: z.number().int(),
  areas: z.array(CalendarArea),
  /** Areas of all pages. */
  total: z.number().int(),
  next: z.string().nullable(),
  meta: Meta,
});
export type CoverageCalendarResponse = z.infer<typeof CoverageCalendarResponse>;
