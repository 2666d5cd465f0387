import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { Origin } from '../../reports/contract.ts';
import { LadderShare } from '../../reports/ladder/contract.ts';
import { DroppedArea, SignalBasis, SignalQuery } from '../basis/contract.ts';
import { Limits } from '../rates/contract.ts';

export const ReadingsQuery = SignalQuery.extend({
  /** Only this area, among those of its parent; default: all areas of the scope. */
  code: RegionCode.optional(),
});
export type ReadingsQuery = z.infer<typeof ReadingsQuery>;

export const READINGS = ['pengawasan', 'pelanggaran', 'tidak_terbedakan'] as const;
/** Towards better supervision, towards more violations, or the two cannot be told apart, which is the usual answer. */
export const ReadingId = z.enum(READINGS);
export type ReadingId = z.infer<typeof ReadingId>;

/** A figure of the area beside that of all areas compared; `stands` says on which side of it, null where it cannot be told. */
export const Compared = z.object({
  value: z.number().nullable(),
  interval: Limits.nullable(),
  reference: z.number().nullable(),
  stands: z.enum(['above', 'same', 'below']).nullable(),
  /** Why there is no figure, or nothing to compare it with. */
  reason: Text.nullable(),
});
export type Compared = z.infer<typeof Compared>;

export const ReadingOpening = z.object({
  id: z.string(),
  /** Empty = the whole country. */
  code: z.string().nullable(),
  name: Text,
  opened: z.string().nullable(),
  closed: z.string().nullable(),
  /** For more than this area: it distinguishes the area from nothing. */
  wider: z.boolean(),
  source: z.string(),
});
export type ReadingOpening = z.infer<typeof ReadingOpening>;

/** What separates the two readings of an area's figure. */
export const Evidence = z.object({
  /** Laporan and temuan together per denominator, and each alone. */
  rate: Compared,
  laporan: Compared,
  temuan: Compared,
  /** Share of temuan among laporan and temuan, 0 to 1; Wilson interval. */
  findingsShare: Compared,
  /** Share 0..1 of expected coverage reports that came in; without an interval. */
  coverage: Compared,
  /** Supervision records per 1,000 registered voters (DPT). */
  effort: Compared,
  /** Findings per 100 supervision records. */
  findingsPerRecord: Compared,
  /** Registered of received, and violations of decided, by origin; Wilson intervals. */
  ladder: z.array(z.object({ origin: Origin, registered: LadderShare, proven: LadderShare })),
  /** Violations of decided, laporan and temuan apart, beside all areas compared. */
  proven: z.object({ laporan: Compared, temuan: Compared }),
  /** Ways to report that opened or closed in the period. */
  openings: z.array(ReadingOpening),
});
export type Evidence = z.infer<typeof Evidence>;

export const AreaReading = z.object({
  code: RegionCode,
  name: z.string(),
  reading: ReadingId,
  /** The reading in one sentence. */
  sentence: Text,
  /** Signs that point to either reading, and what keeps it open. */
  signs: z.array(z.object({ for: ReadingId, code: z.string(), text: Text })),
  /** Null exactly when `absence` is set. */
  evidence: Evidence.nullable(),
  absence: DroppedArea.pick({ why: true, reason: true }).nullable(),
});
export type AreaReading = z.infer<typeof AreaReading>;

export const ReadingsResponse = z.object({
  basis: SignalBasis,
  areas: z.array(AreaReading),
  /** How much of the period is in; of the area asked about, else of the scope. */
  tail: z.object({
    asOf: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    complete: z.number().nullable(),
    provisional: z.boolean(),
    sentence: Text,
  }),
  /** The rules by which a reading is chosen. */
  rules: z.array(Text),
  meta: Meta,
});
export type ReadingsResponse = z.infer<typeof ReadingsResponse>;
