/** A plain value as both engines return it: dates are `YYYY-MM-DD`, timestamps ISO 8601 in UTC. */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** Column types of `load`, in the words both engines know. */
export type ColumnType = 'varchar' | 'integer' | 'bigint' | 'double' | 'boolean' | 'date' | 'timestamp' | 'smallint';

/**
 * A file made by `imports/` for `stageCsv`: UTF-8, one record per line feed, fields parted by U+001F, no quoting, no header.
 * Fields are the row number, `columns`, and `defect`; an empty field is null and U+001E stands for a line break.
 */
export interface StageFormat {
  columns: string[];
  /** Columns in which a line break occurs. */
  multiline: string[];
}

/** What can be asked inside or outside a transaction. */
export interface Queryable {
  readonly engine: 'duckdb' | 'postgres';
  /** Runs one statement and returns its rows. Parameters are `$1`, `$2`, …; lists are passed as text and split in SQL. */
  all<T extends Row = Row>(sql: string, params?: Value[]): Promise<T[]>;
  /** Runs one or more statements without result. */
  run(sql: string, params?: Value[]): Promise<void>;
}

/** A transaction: everything or nothing. */
export interface Tx extends Queryable {
  /**
   * Appends rows to an existing table, converting every value to the column's type.
   * Rows are arrays in the order of `columns`.
   */
  load(table: string, columns: Record<string, ColumnType>, rows: Iterable<Value[]> | AsyncIterable<Value[]>): Promise<number>;
  /** As `Snapshot.scan`, of the state inside this transaction; nothing else may be asked until the scan is over. */
  scan(sql: string, params?: Value[]): AsyncIterable<Value[][]>;
  /**
   * Reads a staged file into the new temporary table `table`: `row_no` (bigint), the columns as text, and `defect` (text).
   * Returns the number of records.
   */
  stageCsv(table: string, file: string, format: StageFormat): Promise<number>;
}

/** Reads of one moment: everything asked sees the data as committed when it began, whatever is written meanwhile. */
export interface Snapshot extends Queryable {
  /** Rows in pieces of some thousands, as arrays in the order of the columns; for results that do not fit into memory. */
  scan(sql: string, params?: Value[]): AsyncIterable<Value[][]>;
}

export interface Db extends Queryable {
  /** Version of the committed data as far as this process knows: raised by `write`, and by news of other processes' writes. */
  readonly version: number;
  /** False while news of other processes' writes cannot arrive: then nothing kept in memory is known to be true. */
  readonly current: boolean;
  /**
   * Grows with every transaction of this process that may have changed anything, also in tables that are no data (sessions): while
   * it stays, a row that was read is still what the database holds. Null where other processes write too.
   */
  readonly changes: number | null;
  /**
   * True when the report tables lie on several servers: then a snapshot is of one moment on each of them only, and a commit
   * shows on one a moment before the other.
   */
  readonly distributed: boolean;
  /** Reads of one moment. They neither wait for writes nor hold them up. */
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  /** One transaction that does not change what readers see as data (sessions, bookkeeping). */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction that changes data: raises the data version in the same commit. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` while nobody else holds the same name. */
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
