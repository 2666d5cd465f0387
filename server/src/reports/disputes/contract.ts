import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';
import { list, ReportFilter } from '../contract.ts';

export const DISPUTE_DIMENSIONS = ['region', 'status', 'month'] as const;

/** Applications are counted on the day they were filed. */
export const DisputesQuery = ReportFilter.pick({ election: true, from: true, to: true, issue: true, channel: true }).extend({
  /** Default region and status. */
  by: list(z.enum(DISPUTE_DIMENSIONS)),
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
});

/** Applications that agree in the dimensions asked for; combinations without any are not listed. */
export const DisputeRow = z.object({
  code: z.string().optional(),
  name: z.string().optional(),
  /** Code of one of `statuses`. */
  status: z.string().optional(),
  /** `YYYY-MM` */
  month: z.string().optional(),
  n: z.number(),
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export const DisputesResponse = z.object({
  by: z.array(z.enum(DISPUTE_DIMENSIONS)),
  level: Level.nullable(),
  rows: z.array(DisputeRow),
  /** Applications of the whole scope; they are never part of counts of reports. */
  total: z.number(),
  /** Of these, the ones whose place is less precise than `level`. */
  unplaced: z.number(),
  statuses: z.array(z.object({ code: z.string(), name: Text })),
  meta: Meta,
});
export type DisputesResponse = z.infer<typeof DisputesResponse>;
