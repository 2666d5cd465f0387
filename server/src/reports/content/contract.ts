import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { list, OriginCounts, ReportFilter } from '../contract.ts';

export const CONTENT_DIMENSIONS = ['region', 'platform', 'kind', 'month'] as const;

export const ContentQuery = ReportFilter.pick({
  election: true,
  from: true,
  to: true,
  issue: true,
  channel: true,
}).extend({
  /** Default platform and kind. `region` is the provinsi: content has no smaller place. */
  by: list(z.enum(CONTENT_DIMENSIONS)),
  /** Only content placed in this region. */
  code: RegionCode.optional(),
});

/** Content of the internet that agrees in the dimensions asked for; combinations without any are not listed. */
export const ContentRow = OriginCounts.extend({
  /** Code of the provinsi; null = without a place ("tanpa lokasi"). */
  code: z.string().nullable().optional(),
  name: z.string().nullable().optional(),
  /** Code of one of `platforms`. */
  platform: z.string().optional(),
  /** Code of one of `kinds`. */
  kind: z.string().optional(),
  /** `YYYY-MM` */
  month: z.string().optional(),
  /** How many of them were taken down. */
  takenDown: z.number(),
});
export type ContentRow = z.infer<typeof ContentRow>;

const Named = z.object({ code: z.string(), name: Text });
export const ContentResponse = z.object({
  by: z.array(z.enum(CONTENT_DIMENSIONS)),
  rows: z.array(ContentRow),
  /** Content without any place, which no map shows; zero when a region was asked for. */
  unplaced: OriginCounts,
  platforms: z.array(Named),
  kinds: z.array(Named),
  meta: Meta,
});
export type ContentResponse = z.infer<typeof ContentResponse>;
