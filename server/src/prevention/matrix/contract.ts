import { z } from 'zod';
import { Meta, Source, Text } from '../../http/contract.ts';
import { IndexClass } from '../../indices/contract.ts';
import { RegionCode } from '../../regions/contract.ts';
import { OriginCounts } from '../../reports/contract.ts';
import { DROPPED, SignalBasis, SignalQuery } from '../../signals/basis/contract.ts';
import { Minimum, NotDistinctive } from '../../signals/signature/contract.ts';
import { PlanStatus } from '../plans/contract.ts';

/** The filter of the signals; `issue` chooses columns (shares are of all issues whatever is chosen). */
export const MatrixQuery = SignalQuery.omit({ denominator: true }).extend({ minimum: Minimum.default(20) });
export type MatrixQuery = z.infer<typeof MatrixQuery>;

export const CERTAINTIES = [
  /** Surely a larger share than in the scope: passes the rule of the distinctive issue. */
  'di_atas',
  /** Surely a smaller share. */
  'di_bawah',
  /** Looked at, and not to be told apart from the scope. */
  'setara',
  /** The area has fewer cases than the minimum. */
  'terlalu_sedikit',
  /** Nothing to compare with: one area, one issue, or a scope that the asker does not see all of. */
  'tanpa_pembanding',
  /** The area has no count: not monitored, out of reach, internal, or no figure of its own. */
  'belum_terpantau',
  'tidak_terjangkau',
  'internal',
  'tidak_ada_data',
] as const;
/** What the reports allow to be said of an issue in an area. */
export const Certainty = z.enum(CERTAINTIES);
export type Certainty = z.infer<typeof Certainty>;

export const CELL_STATES = [
  'tinggi_tanpa_langkah',
  /** Measures stand in plans, but in none that is approved: still a gap. */
  'tinggi_baru_draf',
  'tinggi_dengan_langkah',
  'tidak_menonjol_tanpa_langkah',
  'tidak_menonjol_dengan_langkah',
  'terlalu_sedikit',
  'belum_terpantau',
  'tidak_diketahui',
] as const;
/** State of a cell; the rule is `cellState.ts`. */
export const CellState = z.enum(CELL_STATES);
export type CellState = z.infer<typeof CellState>;

/** A published, dated event about areas and issues. `pemetaan_isu` names an issue as trouble; all others tell of something done. */
export const Statement = z.object({
  id: z.string(),
  code: RegionCode,
  regionName: z.string(),
  date: z.string(),
  kind: z.string(),
  title: Text,
  issues: z.array(z.string()),
  source: Source,
});
export type Statement = z.infer<typeof Statement>;

/** What the asker's plans hold for a cell, newest versions, cancelled items left out; the same measure at the same place and time once. */
export const PlannedCell = z.object({
  /** Items of plans that are approved or under way, and how many of them are marked done: these fill a cell. */
  items: z.number().int(),
  done: z.number().int(),
  /** Items that stand only in drafts, or in plans submitted and not approved yet: they fill no cell. */
  drafts: z.number().int(),
  /** Items of finished plans: they fill no cell. */
  finished: z.number().int(),
  /** Measures of the catalogue (codes), and ids of the plans, finished ones included. */
  measures: z.array(z.string()),
  plans: z.array(z.number().int()),
});
export type PlannedCell = z.infer<typeof PlannedCell>;

export const MatrixCell = z.object({
  issue: z.string(),
  /** Cases of the origins that are summed, and by origin; null where the area has no count. */
  count: z.number().int().nullable(),
  byOrigin: OriginCounts.nullable(),
  /** Share of the area's cases, 0..1. */
  share: z.number().nullable(),
  /** Location quotient with its 95 % interval, four digits; null where there is none. */
  lq: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  certainty: Certainty,
  state: CellState,
  /** Ids of `statements` that name the issue as trouble for this area, and for an area inside it (these raise nothing). */
  named: z.array(z.string()),
  namedInside: z.array(z.string()),
  /** Ids of `statements` that tell of something done here about the issue. */
  published: z.array(z.string()),
  /** Activities of the register about the issue in the period: how many, never whether they helped; null where internal to the asker. */
  activities: z.number().int().nullable(),
  /** First day of the latest of them; null where there is none, or none to be seen. */
  lastActivity: z.string().nullable(),
  planned: PlannedCell.nullable(),
  /** Why the cell stands out; null where it does not. */
  reason: Text.nullable(),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

/** Class of one edition of the index, never mixed with anything else. */
export const AreaIndex = z.object({
  class: IndexClass.nullable(),
  score: z.number().nullable(),
  /** Why there is none. */
  note: Text.nullable(),
});
export type AreaIndex = z.infer<typeof AreaIndex>;

export const MatrixRow = z.object({
  code: RegionCode,
  name: z.string(),
  /** Today's areas it consists of. */
  members: z.array(RegionCode),
  /** Cases of all issues; null exactly when `absence` is set. */
  total: z.number().int().nullable(),
  absence: z.object({ why: z.enum(DROPPED), reason: Text }).nullable(),
  /** Share 0..1 of the expected coverage reports; null when unknown. */
  coverage: z.number().nullable(),
  /** The issue that map and profile name, or why none is named. */
  signature: z.object({ issue: z.string().nullable(), why: NotDistinctive.nullable(), reason: Text }),
  index: AreaIndex.nullable(),
  /** Activities of the register in the period, and those of them that name no issue; null where internal. */
  activities: z.object({ total: z.number().int(), withoutIssue: z.number().int() }).nullable(),
  /** What has to come first, where nobody watches. */
  first: Text.nullable(),
  /** Cells that stand out and have no approved measure, drafts or not. */
  open: z.number().int(),
  /** Certainty and state of every column that is not in `cells`: no case, nothing named, planned or done. */
  rest: z.object({ certainty: Certainty, state: CellState }),
  cells: z.array(MatrixCell),
});
export type MatrixRow = z.infer<typeof MatrixRow>;

/** A high cell without an approved measure. */
export const OpenCell = z.object({
  code: RegionCode,
  name: z.string(),
  issue: z.string(),
  reason: Text,
  /** The figures show it, published statements name it, or both. */
  by: z.enum(['angka', 'pernyataan', 'keduanya']),
  /** Items in drafts and submitted plans; 0 where nothing is planned at all. */
  drafts: z.number().int(),
});
export type OpenCell = z.infer<typeof OpenCell>;

export const MatrixPlan = z.object({
  id: z.number().int(),
  title: z.string(),
  code: RegionCode,
  regionName: z.string(),
  status: PlanStatus,
  version: z.number().int(),
});
export type MatrixPlan = z.infer<typeof MatrixPlan>;

export const MatrixResponse = z.object({
  basis: SignalBasis,
  minimum: z.object({ total: z.number().int(), issue: z.number().int() }),
  /** All of the scope; null when the asker may not see all of it. */
  parent: z.object({ name: z.string(), total: z.number().int() }).nullable(),
  /** Columns: those in which a cell stands out first, then by cases in the scope, then those that are only named or planned. */
  issues: z.array(
    z.object({
      code: z.string(),
      name: Text,
      /** In all of the scope; of the areas that are seen when not all of it is. */
      count: z.number().int(),
      share: z.number(),
      open: z.number().int(),
      /** Items of plans for the whole scope or more: they are for everywhere and fill no cell. */
      wider: PlannedCell.nullable(),
    }),
  ),
  rows: z.array(MatrixRow),
  statements: z.array(Statement),
  plans: z.array(MatrixPlan),
  /** High cells without an approved measure: those without any first, then those in a draft, the surest first; at most 300 of `openTotal`. */
  open: z.array(OpenCell),
  openTotal: z.number().int(),
  /** How many of `openTotal` have a measure in a draft or a submitted plan. */
  draftTotal: z.number().int(),
  /** No area has enough cases to be compared, and nothing is named: what comes next is more reports, a longer period or a larger area. */
  tooFew: z.boolean(),
  /** What is worth knowing at once. */
  summary: Text,
  /** Edition and reading the class of a row is of, and its cut-offs' source; null below kabupaten/kota, where there is none. */
  index: z.object({ edition: z.string(), name: Text, reading: z.string(), readingName: Text, source: z.string() }).nullable(),
  /** Days whose activities are counted, both ends inclusive, null = open: those of the chosen dates, else of the election. */
  activityWindow: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  /** The rules by which a cell gets its state. */
  rules: z.array(Text),
  meta: Meta,
});
export type MatrixResponse = z.infer<typeof MatrixResponse>;
