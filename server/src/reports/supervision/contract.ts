import { z } from 'zod';
import { Meta, Text } from '../../http/contract.ts';
import { Level, RegionCode } from '../../regions/contract.ts';
import { ReportFilter } from '../contract.ts';

export const SupervisionQuery = ReportFilter.pick({ election: true, from: true, to: true, channel: true }).extend({
  level: Level.optional(),
  parent: RegionCode.optional(),
  code: RegionCode.optional(),
});

/** What supervisors watched in an area: polling stations with a form, records (LHP), and what happened in them. */
export const SupervisionRow = z.object({
  code: z.string(),
  name: z.string(),
  /** Polling stations of which a form came in. */
  tpsReported: z.number(),
  /** Polling stations there are in the election; null with the reason when it is not known. */
  tpsExpected: z.number().nullable(),
  reason: Text.nullable(),
  /** Different supervision records (LHP). */
  lhp: z.number(),
  /** Of these, the ones in which nothing happened. */
  lhpQuiet: z.number(),
  /** Code of one of `indicators` -> how often. */
  indicators: z.record(z.string(), z.number()),
});
export type SupervisionRow = z.infer<typeof SupervisionRow>;

export const SupervisionResponse = z.object({
  level: Level,
  /** Election whose polling stations are expected; null when records of several are in the scope. */
  election: z.string().nullable(),
  /** Areas of which a record came in; of the others nothing is known. */
  rows: z.array(SupervisionRow),
  /** The whole scope. `tpsExpected` is that of the region asked for. */
  total: SupervisionRow.omit({ code: true, name: true }),
  /** Records whose place is less precise than `level`. */
  unplaced: z.object({ tps: z.number(), lhp: z.number() }),
  /** Indicators that occur; an event without one stands under its issue. */
  indicators: z.array(z.object({ code: z.string(), name: Text, issue: z.string(), n: z.number() })),
  meta: Meta,
});
export type SupervisionResponse = z.infer<typeof SupervisionResponse>;
