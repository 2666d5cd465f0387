import { z } from 'zod';
import { Meta, Source, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin, ReportFilter } from '../../reports/contract.ts';

/** The filter of a trend; `from` and `to` are not asked for, since a mark is judged by the weeks around it. */
export const MarksQuery = ReportFilter.omit({ from: true, to: true }).extend({ code: RegionCode.optional() });

/** `opening`, `closing`: a way to report; `launch`: a place or series of the registry (Kampung Pengawasan …). */
export const MarkKind = z.enum(['opening', 'closing', 'launch']);
export type MarkKind = z.infer<typeof MarkKind>;

/** Reports of one origin in the 28 days before a mark and in the 28 days from it on. */
export const MarkChange = z.object({
  origin: Origin,
  before: z.number(),
  after: z.number(),
  /** After over before with its 95 % interval; null where nothing came in before. */
  ratio: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  rise: z.boolean(),
  /** Whether it is still a rise without the channel that opened; null for a mark that is about no channel. */
  withoutChannel: z.boolean().nullable(),
});
export type MarkChange = z.infer<typeof MarkChange>;

/**
 * `rise`: at least one origin rose; `no_rise`: none did, or too few came in to say so; `not_yet`: the weeks after it are not over or not
 * complete; `no_before`: the data begin later than the weeks before it; `elsewhere`: too small a part of the area; `closing`.
 */
export const MarkState = z.enum(['rise', 'no_rise', 'not_yet', 'no_before', 'elsewhere', 'closing']);
export type MarkState = z.infer<typeof MarkState>;

export const Mark = z.object({
  id: z.string(),
  kind: MarkKind,
  day: z.string(),
  /** Code of the channel; null for a launch. */
  channel: z.string().nullable(),
  /** Where; null = the whole country. */
  code: z.string().nullable(),
  regionName: z.string().nullable(),
  title: Text,
  source: Source,
  sample: z.boolean(),
  state: MarkState,
  /** The state in a sentence. */
  note: Text,
  changes: z.array(MarkChange),
});
export type Mark = z.infer<typeof Mark>;

export const MarksResponse = z.object({
  code: z.string().nullable(),
  marks: z.array(Mark),
  /** Day up to which reports have been received. */
  asOf: z.string().nullable(),
  meta: Meta,
});
export type MarksResponse = z.infer<typeof MarksResponse>;
