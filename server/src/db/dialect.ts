/**
 * Everything the two engines do not share. All other SQL of the product runs unchanged on both; a difference that is not
 * named here is a mistake.
 */
export interface Dialect {
  /** What every connection is told first, so that both engines answer alike. */
  session: string[];
  /** What a transaction that changes data is told after `begin`. */
  write: string[];
  /** Indexes by name; the embedded engine reads columns in order and is slower with them. */
  indexes: Record<string, string>;
  /** Triggers by name, with the table and how to make them. The embedded engine has none. */
  triggers: Record<string, { table: string; make: string[] }>;
  /** What a transaction that replaces whole tables (restore, copy to another engine) is told before it empties them. */
  replacing: string[];
  /** And before it reads or writes anything else, when the tables stay where they are instead of being made anew. */
  replacingInPlace: string[];
}

export type Engine = 'duckdb' | 'postgres';

export const DIALECTS: Record<Engine, Dialect> = {
  duckdb: {
    // PostgreSQL's meaning of 7/2, its order of nulls and its UTC timestamps.
    session: ['set integer_division=true', "set default_null_order='nulls_last_on_asc_first_on_desc'", "set timezone='UTC'"],
    write: [],
    indexes: {},
    triggers: {},
    replacing: [],
    replacingInPlace: [],
  },
  postgres: {
    session: [
      "set timezone='UTC'",
      "set datestyle='ISO, YMD'",
      'set client_min_messages=warning',
      // Compiling a query takes longer than any of ours.
      'set jit=off',
      // A client that vanished in the middle of a transaction must not hold its locks for ever.
      "set idle_in_transaction_session_timeout='10min'",
      // Nor must a named lock outlive a machine that lost its power.
      'set tcp_keepalives_idle=10',
      'set tcp_keepalives_interval=5',
      'set tcp_keepalives_count=3',
      "set tcp_user_timeout='25s'",
      "set client_connection_check_interval='10s'",
    ],
    // Joins of a whole file; only imports and loads write.
    write: ["set local work_mem='128MB'", "set local temp_buffers='64MB'"],
    indexes: {
      reports_key: 'on reports (source_id, channel) where superseded_by is null',
      reports_import: 'on reports (import_id)',
      reports_superseded: 'on reports (superseded_by) where superseded_by is not null',
      reports_place: 'on reports (prov, kab, kec, day) where superseded_by is null',
      reports_record: 'on reports (record_id) where record_id is not null and superseded_by is null',
      reports_content: 'on reports (day) where platform is not null and superseded_by is null',
      reports_uncounted: 'on reports (origin, day) where origin > 3 and superseded_by is null',
      supervision_records_key: 'on supervision_records (source_id, channel) where superseded_by is null',
      supervision_records_import: 'on supervision_records (import_id)',
      supervision_records_superseded: 'on supervision_records (superseded_by) where superseded_by is not null',
      supervision_records_place: 'on supervision_records (prov, kab, kec, day) where superseded_by is null',
      report_counts_place: 'on report_counts (prov, kab, day)',
      report_counts_day: 'on report_counts (day)',
      report_months_month: 'on report_months (month)',
      report_months_place: 'on report_months (prov, kab, month)',
      report_places_place: 'on report_places (prov, kab, kec, month)',
      report_kinds_month: 'on report_kinds (month)',
      status_events_key: 'on status_events (source_id, channel) where superseded_by is null',
      status_events_import: 'on status_events (import_id)',
      status_events_superseded: 'on status_events (superseded_by) where superseded_by is not null',
      withdrawals_key: 'on withdrawals (target, key_hash, import_id)',
      sessions_token: 'on sessions (token_hash)',
      regions_level: 'on regions (level)',
      regions_parent: 'on regions (parent)',
      denominators_measure: 'on denominators (election, measure)',
      import_rows_key: 'on import_rows (target, key_text, import_id)',
      import_rows_import: 'on import_rows (import_id)',
      quarantine_import: 'on quarantine (import_id, row_no)',
      coverage_period: 'on coverage (period_start, period_end)',
      index_scores_area: 'on index_scores (code)',
      activities_area: 'on activities (code, start_date)',
      audit_log_hash: 'on audit_log (hash)',
    },
    triggers: {
      // Against mistakes by hand. Who owns the database can remove it; the hashes then tell.
      audit_log_append_only: {
        table: 'audit_log',
        make: [
          `create or replace function petarawan_append_only() returns trigger language plpgsql as $$
           begin
             if current_setting('petarawan.replacing', true) = 'on' then return null; end if;
             raise exception 'rows of % are never changed or removed', tg_table_name;
           end $$`,
          `create trigger audit_log_append_only before update or delete or truncate on audit_log
           for each statement execute function petarawan_append_only()`,
        ],
      },
    },
    replacing: ["set local petarawan.replacing = 'on'"],
    // Citus: a reference table emptied by the coordinator itself would keep the transaction from speaking to several workers.
    replacingInPlace: ['set local citus.enable_local_execution = off'],
  },
};
