import type { ColumnType, Queryable, Value } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { Level } from '../regions/contract.ts';

/** One thing that is wrong with a combination of raw values: the column it is about, why, and what may be meant. */
export interface RuleProblem {
  column: string;
  reason: Text;
  suggestion: string | null;
}

/** What a rule says of one distinct combination of raw values. */
export type Decision = { values: Record<string, Value> } | { problem: RuleProblem } | { problems: RuleProblem[] };

/**
 * A rule turns raw text of some input columns into typed outputs, or names the problem. The engine calls it
 * once per distinct combination of inputs (trimmed; empty = null), not once per row, so rules may be slow and careful.
 * A rule without outputs is a check across columns; one without inputs gives every row the same values.
 */
export interface ImportRule {
  inputs: string[];
  outputs: Record<string, ColumnType>;
  decide(raw: (string | null)[]): Decision;
}

/** A column people may bring. Header names are matched without case, spaces and punctuation. */
export interface ImportColumn {
  name: string;
  aliases: string[];
  /** The file is refused when no header was taken for this column. */
  required: boolean;
  /** Plain numbers in this column of a spreadsheet are day numbers and arrive as `YYYY-MM-DD`. */
  date?: boolean;
  /** A rule keeps text of this column as people wrote it: it is searched for personal data like those passed through. */
  text?: boolean;
}

/**
 * A table of sums kept beside a target in the same transaction; always equal to a fresh group-by of current rows, without
 * groups of zero. The columns have the same names in both tables.
 */
export interface ImportRollup {
  table: string;
  /** Columns that rows are grouped by. None of them is ever null, so that rows of one group are found by plain `=`. */
  group: string[];
  /** Column of the target that is added up into column `n`; the same for all roll-ups of a target. */
  sum: string;
}

/**
 * Which columns of the target say where a row lies: one per level with the code's digits as a number, or one with the code.
 * `column` is the one of the file that problems with it are told about.
 */
export type ImportPlace = { column: string } & ({ levels: Record<Level, string> } | { code: string });

/**
 * Where rows go; plain data, kept with every import so that it can be undone later.
 * `rows`: the table holds the current row of each key, earlier ones are kept in `import_rows`.
 * `versions`: the table itself holds every version (`import_id`, `superseded_by`, `content_hash`); for large tables.
 */
export interface ImportTarget {
  table: string;
  /** Columns of the table that identify a row. */
  key: string[];
  /** Table column -> output of a rule or pass-through column. */
  columns: Record<string, string>;
  /** Default `rows`. */
  history?: 'rows' | 'versions';
  /**
   * Columns that are never null in the table (`versions` only), and what stands there for a value that a row does not have.
   * Rules and readers of imports see null.
   */
  nothing?: Record<string, string | number>;
  rollups?: ImportRollup[];
  /** Without it the rows belong to no place, and only those import them who may for the whole country. */
  place?: ImportPlace;
}

/**
 * How files of one kind become rows of one table. Columns not read by a rule are passed through as text
 * (outputs of the same name) when listed in `passThrough`.
 */
export interface ImportSpec {
  kind: string;
  columns: ImportColumn[];
  /** One header of each group must be there too, e.g. a code or a name of the place. */
  oneOf?: string[][];
  rules: ImportRule[];
  /** Text columns taken as they are; `required` ones quarantine the row when empty. */
  passThrough: { column: string; required: boolean }[];
  /** Table to fill. */
  target: ImportTarget;
  /** True for headers whose values are never read or stored (identity of people). */
  neverStored?(header: string): boolean;
}

/** A spec, or how to make one from the database just before the file is read (catalogues may change in between). */
export type SpecSource = ImportSpec | ((db: Queryable, channel: string | null) => Promise<ImportSpec>);
