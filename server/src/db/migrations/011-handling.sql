-- Imports may withdraw rows, derive rows of other tables, and move a settled column of rows that other imports brought.
-- Beside `imports`, which DuckDB does not let be altered in the transaction of an earlier migration's update.
create table import_effects (import_id bigint not null, withdrawn_count bigint not null, settled_count bigint not null, derived_json varchar);

-- What the report's own file said where dated status events say otherwise (null = as status), and the date it gave for it.
alter table reports add column given_status smallint;
alter table reports add column status_date date;

-- One row per version of a dated step in the handling of a report; the place is that of the report.
create table status_events (
  import_id bigint not null,
  superseded_by bigint,
  channel smallint not null,
  source_id varchar not null,
  status smallint not null,
  status_date date not null,
  content_hash varchar not null,
  prov smallint not null default 0,
  kab integer not null default 0,
  kec integer not null default 0,
  desa bigint,
  note varchar
);

-- Which import withdrew which row (md5 of its key): the versions it ended say so too, but may be undone before it is.
create table withdrawals (import_id bigint not null, target varchar not null, key_hash varchar not null);
