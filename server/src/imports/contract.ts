import { z } from 'zod';
import { Text } from '../http/contract.ts';

/** One problem of one row, as quarantine, dry run and the error file show it. */
export const RowProblem = z.object({
  column: z.string(),
  value: z.string().nullable(),
  reason: Text,
  suggestion: z.string().nullable(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** Personal data that were masked before anything was stored: how many of a kind in a column. */
export const MaskedValues = z.object({
  column: z.string(),
  kind: z.enum(['nik', 'telepon', 'surel']),
  count: z.number().int(),
});
export type MaskedValues = z.infer<typeof MaskedValues>;

/** What is stored that looks like personal data; `column` names table and column. `masked`: it was replaced. */
export const StoredPersonal = z.object({ masked: z.boolean(), found: z.array(MaskedValues) });
export type StoredPersonal = z.infer<typeof StoredPersonal>;

/** Rows that an import put into another table, and those it took out of it. */
export const DerivedCounts = z.object({
  table: z.string(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  withdrawn: z.number().int(),
});
export type DerivedCounts = z.infer<typeof DerivedCounts>;

export const ImportSummary = z.object({
  /** Null for a dry run. */
  id: z.number().int().nullable(),
  kind: z.string(),
  channel: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  dryRun: z.boolean(),
  startedAt: z.string(),
  seconds: z.number(),
  rows: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  quarantined: z.number().int(),
  /** Rows stored before that a file given as the whole of its channel no longer has; not among `rows`. */
  withdrawn: z.number().int(),
  /** Rows of other tables that followed from the rows of the file; not among the counts above. */
  derived: z.array(DerivedCounts),
  sample: z.boolean(),
  undoneAt: z.string().nullable(),
  /** The import whose quarantined rows were re-admitted by this one. */
  readmitOf: z.number().int().nullable(),
  /** Header of the file -> column it was taken for; null when ignored. */
  columns: z.record(z.string(), z.string().nullable()),
  /** Headers that hold people's identity: their values were not read. */
  dropped: z.array(z.string()),
  /** Personal data inside the values that were read, masked before anything was stored. */
  masked: z.array(MaskedValues),
  /**
   * Values understood by what was remembered of earlier corrections, or, with a note, otherwise than as they stand (a former
   * code), and in how many rows.
   */
  recognised: z.array(z.object({ column: z.string(), value: z.string(), rows: z.number().int(), note: Text.optional() })),
  /** First problems (at most 50); all of them are in the quarantine. */
  problems: z.array(z.object({ row: z.number().int(), problems: z.array(RowProblem) })),
});
export type ImportSummary = z.infer<typeof ImportSummary>;
/** Who brought an import: kind of author as in the audit log (`akun`, `kunci`, `lokal`, `perintah`, `program`) and a name where there is one. */
export const ImportAuthor = z.object({ kind: z.string(), name: z.string().nullable() });
export type ImportAuthor = z.infer<typeof ImportAuthor>;
/** One page of imports, newest first; `authors` by number of the import. */
export const ImportsResponse = z.object({
  items: z.array(ImportSummary),
  next: z.string().nullable(),
  authors: z.record(z.string(), ImportAuthor),
});
export type ImportsResponse = z.infer<typeof ImportsResponse>;

export const QuarantineRow = z.object({
  id: z.number().int(),
  importId: z.number().int(),
  row: z.number().int(),
  /** The row as it stood in the file, by canonical column. */
  values: z.record(z.string(), z.string().nullable()),
  problems: z.array(RowProblem),
});
export type QuarantineRow = z.infer<typeof QuarantineRow>;

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
/** One row of a comparison: `before` is null for a new row, `after` for one that is not there any more. */
export const RowChange = z.object({ before: Values.nullable(), after: Values.nullable() });
export type RowChange = z.infer<typeof RowChange>;

/** What one import changed against what was before it. */
export const ImportDetail = ImportSummary.extend({ examples: z.array(RowChange) });
export type ImportDetail = z.infer<typeof ImportDetail>;
/** The same as the screen shows it, with its author; null when the log does not know. */
export const ShownImport = ImportDetail.extend({ author: ImportAuthor.nullable() });
export type ShownImport = z.infer<typeof ShownImport>;

/** Rows brought by two imports of one kind, by key. Rows an import found unchanged do not count as brought by it. */
export const ImportComparison = z.object({
  a: z.number().int(),
  b: z.number().int(),
  onlyA: z.number().int(),
  onlyB: z.number().int(),
  same: z.number().int(),
  different: z.number().int(),
  /** Rows that differ: `before` as in A, `after` as in B. */
  examples: z.array(RowChange),
});
export type ImportComparison = z.infer<typeof ImportComparison>;
