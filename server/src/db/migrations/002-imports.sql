-- Where an import's rows went (so that it can be undone without its spec), which one it re-admits, what was not read.
alter table imports add column target_json varchar;
alter table imports add column readmit_of bigint;
alter table imports add column dropped_json varchar;

-- Every state an import gave to a row of a table that holds current rows only; import 0 is the state found before.
create table import_rows (
  import_id bigint not null,
  target varchar not null,
  key_text varchar not null,
  row_json varchar not null
);

-- Other words for the entries of `issues` and `channels`.
create table catalogue_words (catalogue varchar not null, code varchar not null, word varchar not null);

-- Smaller roll-ups of reports by month: without kecamatan, channel and status; and without issue, channel and status.
create table report_months (
  month date not null,
  prov smallint,
  kab integer,
  election varchar,
  issue smallint not null,
  origin smallint not null,
  n bigint not null
);
create table report_places (
  month date not null,
  prov smallint,
  kab integer,
  kec integer,
  election varchar,
  origin smallint not null,
  n bigint not null
);
