import { z } from 'zod';
import { Problem, Text } from '../../http/contract.ts';
import { ImportComparison, ImportSummary, RowProblem } from '../contract.ts';

/**
 * What the data screen asks around an import. Every step stands alone: the browser keeps the file and sends it again, so any
 * API process may answer.
 *
 * 1. `GET  /reports/intake?channel=`                -> `IntakeCatalogue`: kinds of files, saved mappings, what was remembered.
 * 2. `POST /reports/imports/inspect`                -> `FileInspection`. Body and query as for an upload (`file`, `mapping`, `channel`;
 *    `?kind=&channel=&filename=&sheet=`). Nothing is stored. An unreadable file answers the problem that an import would.
 * 3. `POST /reports/imports?dry_run=1`, then without -> `ImportSummary`; with `Accept: application/x-ndjson` lines of `ImportLine`.
 * 4. `GET  /reports/imports/{id}/compare?with=`     -> `ImportDifference`. `POST /reports/imports/{id}/undo` as before.
 * 5. `GET  /reports/imports/{id}/quarantine/groups` -> `QuarantineGroups`; `GET …/quarantine` -> rows with `candidates`;
 *    `POST …/quarantine/correct` (`QuarantineCorrection`) -> `CorrectionResult`; `GET …/quarantine.xlsx`, `….csv`.
 * 6. `GET  /reports/template.xlsx?kind=&channel=&code=` -> a workbook that checks itself offline.
 * 7. `POST /reports/remembered/forget` (`Forget`)   -> `Forgotten`.
 */

/** Kinds of files that the data screen takes. What each is made of stands with its noun; `server/src/importKinds.ts` puts them together. */
export const INTAKE_KINDS = ['reports', 'handling', 'coverage', 'openings', 'activities', 'places'] as const;
export const IntakeKindName = z.enum(INTAKE_KINDS);
export type IntakeKindName = z.infer<typeof IntakeKindName>;
/** Those whose files come through a channel. */
export const CHANNEL_KINDS: readonly IntakeKindName[] = ['reports', 'handling'];

/**
 * How a header came to its column.
 * `mapping`: this request said so (column null: told to leave it out). `remembered`: an earlier mapping or correction of the same kind and
 * channel said so (null as well). `name`, `alias`: its own words. `ignored`: nobody knows it, or another header fits `claimed` better.
 * `identity`: holds people's identity, never read and never shown; it cannot be mapped. `conflict`: several headers equally claim `claimed`;
 * the import is refused until all but one are mapped to something else or to null.
 */
export const HOW = ['mapping', 'remembered', 'name', 'alias', 'ignored', 'identity', 'conflict'] as const;

/** One header of the file, in the order of the file. */
export const InspectedHeader = z.object({
  /** As it stands in the file (key of `mapping`); personal data in it are masked. */
  header: z.string(),
  /** Position in the file, from 0; `preview[].cells` has the same order. JSON lines: order of first appearance. */
  field: z.number().int(),
  column: z.string().nullable(),
  how: z.enum(HOW),
  /** The column it would be taken for if another header did not fit as well or better; else null. */
  claimed: z.string().nullable(),
  /** Up to 5 distinct values of the first rows, masked, cut at 120 characters; empty for identity. */
  samples: z.array(z.string()),
});
export type InspectedHeader = z.infer<typeof InspectedHeader>;

/** A column that files of a kind may bring. */
export const IntakeColumn = z.object({
  name: z.string(),
  required: z.boolean(),
  /** One column of each group is enough (groups are numbered from 0); null = in no group. */
  oneOf: z.number().int().nullable(),
  label: Text,
  description: Text,
  example: z.string().nullable(),
  /** Words of a closed list, as a file may write them; null when the column is free. */
  choices: z.array(z.object({ value: z.string(), label: Text })).nullable(),
  /** What the values are: decides the field one corrects them with. `place` = name or code of a region. */
  type: z.enum(['text', 'date', 'count', 'choice', 'place']),
  /** A day that may lie ahead of today. */
  ahead: z.boolean(),
});
export type IntakeColumn = z.infer<typeof IntakeColumn>;

/** A mapping of one system's export, made beforehand. Sent back as `mapping` when somebody picks it. */
export const SavedMapping = z.object({
  id: z.string(),
  name: Text,
  kind: z.string(),
  channel: z.string().nullable(),
  mapping: z.record(z.string(), z.string().nullable()),
  /** How many of its headers this file has (0 in the catalogue). */
  fits: z.number().int(),
});
export type SavedMapping = z.infer<typeof SavedMapping>;

/** A kind or channel that this file seems to be of, better than what was asked. */
export const KindSuggestion = z.object({
  kind: z.string(),
  channel: z.string().nullable(),
  /** Columns found, and those (or groups `a / b`) still missing, if it were read so. */
  found: z.number().int(),
  missing: z.array(z.string()),
  why: Text,
});
export type KindSuggestion = z.infer<typeof KindSuggestion>;

export const FileInspection = z.object({
  file: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  format: z.enum(['csv', 'xlsx', 'jsonl']),
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`; null for XLSX. */
  encoding: z.string().nullable(),
  /** `,` `;` tab or `|`; null when there is none. */
  separator: z.string().nullable(),
  /** Sheets of a workbook, the chosen one marked (choose with `?sheet=`); empty for text. */
  sheets: z.array(z.object({ name: z.string(), chosen: z.boolean() })),
  /** Row of the header as a spreadsheet counts; null for JSON lines. */
  headerRow: z.number().int().nullable(),
  /** Rows of data; null when the file is too large to count for this answer. */
  rows: z.number().int().nullable(),
  kind: z.string(),
  channel: z.string().nullable(),
  headers: z.array(InspectedHeader),
  columns: z.array(IntakeColumn),
  /** Required columns that no header was taken for: a name, or `a / b` when one of them is enough. */
  missing: z.array(z.string()),
  /** True when an import would not be refused for its headers, nor for want of a channel. */
  ready: z.boolean(),
  /** True when a file of this kind may be given as everything its channel holds within its dates (`full`). */
  whole: z.boolean(),
  /** First 20 rows as read: row number of a spreadsheet, one cell per header (masked, cut at 200; null = empty or identity). */
  preview: z.array(z.object({ row: z.number().int(), cells: z.array(z.string().nullable()) })),
  /** Best first, only what fits better than the kind and channel asked for; usually empty. */
  suggestions: z.array(KindSuggestion),
  /** Saved mappings that fit this file, best first. */
  mappings: z.array(SavedMapping),
});
export type FileInspection = z.infer<typeof FileInspection>;

/** What a mapping or a correction left behind for later files of the same kind and channel. */
export const RememberedHeader = z.object({ header: z.string(), column: z.string().nullable(), own: z.boolean() });
export type RememberedHeader = z.infer<typeof RememberedHeader>;
/** A value that means other values: in `column`, `value` (compared without case and punctuation) is read as `set`. */
export const RememberedValue = z.object({
  column: z.string(),
  value: z.string(),
  set: z.record(z.string(), z.string()),
  /** False for what was remembered for the whole country and applies here too: those cannot be forgotten from a region. */
  own: z.boolean(),
});
export type RememberedValue = z.infer<typeof RememberedValue>;

export const IntakeCatalogue = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      label: Text,
      description: Text,
      /** False for kinds without a channel. */
      channel: z.boolean(),
      /** Headers and values remembered for this kind and the channel asked for. */
      headers: z.array(RememberedHeader),
      values: z.array(RememberedValue),
    }),
  ),
  mappings: z.array(SavedMapping),
});
export type IntakeCatalogue = z.infer<typeof IntakeCatalogue>;

/** Steps of an import in their order. `check` and `apply` are inside one transaction. */
export const STEPS = ['upload', 'read', 'check', 'apply', 'finish'] as const;
export type ImportStep = (typeof STEPS)[number];
/** `done` of `total`: bytes for `upload`, rows (total unknown, null) for `read`, rules for `check`; null when unknown. */
export const ImportProgress = z.object({
  step: z.enum(STEPS),
  id: z.string(),
  en: z.string(),
  done: z.number().nullable(),
  total: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;
/**
 * One line of an import that tells its progress; the last one is a summary or a problem (the status was 200 already). When the sender
 * goes away before `apply` the import is stopped and nothing of it is there; from then on it goes on to its end and stands in the list.
 */
export const ImportLine = z.union([
  z.object({ progress: ImportProgress }),
  z.object({ summary: ImportSummary }),
  z.object({ problem: Problem }),
]);
export type ImportLine = z.infer<typeof ImportLine>;

/** An import beside the one before it (same kind, channel and owner, not undone); both null when it is the first. */
export const ImportDifference = z.object({ before: ImportSummary.nullable(), comparison: ImportComparison.nullable() });
export type ImportDifference = z.infer<typeof ImportDifference>;

/** A region that may be meant; for people to choose from, never taken by itself. */
export const RegionCandidate = z.object({
  code: z.string(),
  /** Official name, e.g. `Kabupaten Bangka Tengah`. */
  name: z.string(),
  /** Names of what it lies in, smallest first, e.g. `Kepulauan Bangka Belitung`; empty for a province. */
  parent: z.string(),
  why: Text,
  /** What to write to mean it: pass as `set` of a correction. */
  set: z.record(z.string(), z.string()),
});
export type RegionCandidate = z.infer<typeof RegionCandidate>;

/** A problem with at most 5 candidates (places only, else empty), best first. */
export const ProblemWithCandidates = RowProblem.extend({ candidates: z.array(RegionCandidate) });
export type ProblemWithCandidates = z.infer<typeof ProblemWithCandidates>;
/** A waiting row with candidates; `GET …/quarantine` and `POST /reports/quarantine/{id}` answer these. */
export const WaitingRow = z.object({
  id: z.number().int(),
  importId: z.number().int(),
  row: z.number().int(),
  values: z.record(z.string(), z.string().nullable()),
  problems: z.array(ProblemWithCandidates),
});
export type WaitingRow = z.infer<typeof WaitingRow>;
export const WaitingRows = z.object({ items: z.array(WaitingRow), next: z.string().nullable() });
export type WaitingRows = z.infer<typeof WaitingRows>;

/** The same problem of one or many waiting rows. A row with two problems is in two groups. */
export const QuarantineGroup = ProblemWithCandidates.extend({
  rows: z.number().int(),
  /** One of the rows: id in the quarantine and row number in the file. */
  example: z.object({ id: z.number().int(), row: z.number().int(), values: z.record(z.string(), z.string().nullable()) }),
});
export type QuarantineGroup = z.infer<typeof QuarantineGroup>;
export const QuarantineGroups = z.object({
  /** Rows waiting, each counted once. */
  waiting: z.number().int(),
  /** Largest first, at most 200. */
  groups: z.array(QuarantineGroup),
  /** Problems (of single rows mostly) that are in no group shown. */
  rest: z.number().int(),
  /** Columns of this kind of file, to correct values with the right field. */
  columns: z.array(IntakeColumn),
  /** Canonical column -> header of the user's file. */
  headers: z.record(z.string(), z.string()),
});
export type QuarantineGroups = z.infer<typeof QuarantineGroups>;

const Values = z.record(z.string().max(100), z.string().max(10_000).nullable());
/**
 * Either one correction for all rows where `column` holds `value` (null = empty), with `reason` only those that wait for this Indonesian
 * reason; or rows one by one. `remember`: later files of this kind and channel read the value so when they could not be read otherwise
 * (refused for dates, numbers, free text and anything personal: `remembered` of the answer says whether it was kept).
 */
export const QuarantineCorrection = z.union([
  z.object({
    where: z.object({
      column: z.string().max(100),
      value: z.string().max(10_000).nullable(),
      reason: z.string().max(5_000).optional(),
    }),
    set: Values,
    remember: z.boolean().default(false),
  }),
  z.object({
    rows: z
      .array(z.object({ id: z.number().int().positive(), values: Values }))
      .min(1)
      .max(1000),
  }),
]);
export type QuarantineCorrection = z.infer<typeof QuarantineCorrection>;
export const CorrectionResult = z.object({
  /** The import the rows came in by; null when none was right. */
  import: ImportSummary.nullable(),
  admitted: z.number().int(),
  /** Corrected rows that still wait, at most 50 of them in `rows` with their new reasons (none when the caller may not read records). */
  waiting: z.number().int(),
  rows: z.array(WaitingRow),
  remembered: z.boolean(),
});
export type CorrectionResult = z.infer<typeof CorrectionResult>;

/** What to forget of what was remembered under the caller's own name (own region, or the whole country). */
export const Forget = z.object({
  kind: z.string().max(60),
  channel: z.string().max(60).nullable(),
  headers: z.array(z.string().max(1000)).max(500).default([]),
  values: z
    .array(z.object({ column: z.string().max(100), value: z.string().max(1000) }))
    .max(500)
    .default([]),
});
export type Forget = z.infer<typeof Forget>;
export const Forgotten = z.object({ forgotten: z.number().int() });
export type Forgotten = z.infer<typeof Forgotten>;
