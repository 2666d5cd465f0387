-- A value that somebody corrected and wants understood from now on: in files of this kind and source (as in column_aliases), `value`
-- in `column_name` is read as `set_json` (column -> value) where it cannot be read otherwise. `value_key` has no case and punctuation.
create table value_aliases (
  kind varchar not null,
  source varchar not null,
  column_name varchar not null,
  value_key varchar not null,
  value varchar not null,
  set_json varchar not null,
  primary key (kind, source, column_name, value_key)
);

-- What an import understood by earlier corrections: a list of column, value and number of rows as JSON.
create table import_recognised (import_id bigint primary key, recognised_json varchar not null);
