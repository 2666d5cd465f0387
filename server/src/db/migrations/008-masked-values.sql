-- What an import masked in the values it read: a list of column, kind and count as JSON. A table of its own, because a database
-- that is several versions old updates `imports` in the same transaction, which DuckDB does not allow before it is altered.
create table import_masks (import_id bigint primary key, masked_json varchar not null);
