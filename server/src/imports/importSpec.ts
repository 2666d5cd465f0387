import type { ColumnType, Queryable, Tx, Value } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { Level } from '../regions/contract.ts';

/** One thing that is wrong with a combination of raw values: the column it is about, why, and what may be meant. */
export interface RuleProblem {
  column: string;
  reason: Text;
  suggestion: string | null;
}

/** How a value that was taken was read, when that deserves a word: a code of before, and the one it is today. */
export interface RuleNote {
  column: string;
  value: string;
  text: Text;
}

/** What a rule says of one distinct combination of raw values. */
export type Decision =
  | { values: Record<string, Value>; note?: RuleNote | undefined }
  | { problem: RuleProblem }
  | { problems: RuleProblem[] };

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
 * A column that follows from rows of another table: `column` of a row in `table` is `value` of the current row of `by` with the
 * same key that comes last in the order `latest`; where there is none, or `unless` says so, it is what the row's own file said. Kept true by every
 * import and undo that touches either table, in place: no new version arises, and the roll-ups move along.
 */
export interface SettledColumn {
  table: string;
  /** Columns that identify a row of `table`; `by` has columns of the same names. */
  key: string[];
  column: string;
  /** Column of `table` with what the row's own file said; null = the same as `column`. */
  given: string;
  by: string;
  value: string;
  /** SQL over columns of `by`, most important first, ascending: the last one counts. */
  latest: string[];
  /** Pairs of a value of `by` and one of the row's own file: the second holds all the same (it goes further). */
  unless: [number, number][];
  rollups: ImportRollup[];
}

/** What a file may claim to be the whole of: the days between its first and its last, for the same values of these columns. */
export interface ImportWhole {
  /** Date column of the table. */
  day: string;
  /** Further columns of the table (the channel): only rows with values that occur in the file are meant. */
  same: string[];
}

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
  /** A column of this table, or of another, that follows from these rows. */
  settles?: SettledColumn;
  /** Without it no file of this kind can be imported with `full` (`versions` only). */
  whole?: ImportWhole;
  /**
   * Columns that the table got later: they count for the content hash only where they have a value, so that the same file
   * again changes nothing after an update either. Every column added to an existing table belongs here.
   */
  later?: string[];
}

/**
 * Rows that follow from the good rows of a file: kept in another table (history `versions`) by the same import, undone with it.
 * A derived row that would lie outside the importer's regions, change a record there, or say something else than another row
 * of the file under the same key sends the row of the file to the quarantine.
 */
export interface DerivedTarget {
  target: ImportTarget;
  /**
   * SELECT over the temporary tables `judged j` and `fresh f` (`f.row_no = j.row_no`): gives `row_no` of the file and every column
   * named in the values of `target.columns`, keys never null. Several rows per `row_no` are fine; what it gives for unchanged rows is left out.
   */
  select(): string;
  /**
   * Column of the derived table that names the row it comes from, and the output of the file's row with the same value; unique
   * over the whole derived table, so it holds the channel too where several channels use the same numbers. Current derived
   * rows of a new, changed or withdrawn row that `select` no longer gives are withdrawn. Without it derived rows only ever add up.
   */
  owner?: { column: string; from: string };
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
  /** Rows in other tables that follow from these. */
  derived?: DerivedTarget[];
  /**
   * Judges rows against what is stored, after the rules: may write outputs and `problems` of the temporary table `judged`
   * (JSON objects joined by commas). Answers whether it changed outputs. `within`: the importer's regions (null = the whole country);
   * a reason must not tell of records elsewhere.
   */
  against?(tx: Tx, how: { full: boolean; within: readonly string[] | null }): Promise<boolean>;
  /** What more to say of a row that repeats a key with other content, e.g. which column would tell the two apart. */
  repeatHint?: Text;
  /** True for headers whose values are never read or stored (identity of people). */
  neverStored?(header: string): boolean;
}

/** A spec, or how to make one from the database just before the file is read (catalogues may change in between). */
export type SpecSource = ImportSpec | ((db: Queryable, channel: string | null) => Promise<ImportSpec>);
