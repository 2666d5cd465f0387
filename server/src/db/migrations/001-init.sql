-- Region codes are kept as text (`19.71.02`) in catalogues and as digits (197102) in the large tables.
create table data_version (version bigint not null);
insert into data_version values (1);

-- regions -------------------------------------------------------------------
create table regions (
  code varchar primary key,
  name varchar not null,
  name_key varchar not null,
  level varchar not null,
  parent varchar,
  valid_from date,
  valid_to date
);
create table region_lineage (
  code varchar not null,
  name varchar not null,
  predecessor varchar not null,
  predecessor_name varchar not null,
  until date,
  note varchar
);
create table denominators (
  election varchar not null,
  code varchar not null,
  measure varchar not null,
  value double precision not null,
  source varchar not null,
  source_date varchar,
  note varchar,
  import_id bigint,
  primary key (election, code, measure, source)
);

-- stages --------------------------------------------------------------------
create table elections (id varchar primary key, name varchar not null, voting_day date);
create table stages (
  election varchar not null,
  position integer not null,
  name varchar not null,
  start_date date,
  end_date date,
  basis varchar,
  source varchar not null,
  note varchar,
  primary key (election, position)
);

-- imports -------------------------------------------------------------------
create sequence import_ids;
create table imports (
  id bigint primary key default nextval('import_ids'),
  kind varchar not null,
  channel varchar,
  file varchar not null,
  sha256 varchar not null,
  started_at timestamp not null,
  seconds double precision not null,
  row_count bigint not null,
  new_count bigint not null,
  changed_count bigint not null,
  unchanged_count bigint not null,
  quarantined_count bigint not null,
  sample boolean not null,
  undone_at timestamp,
  columns_json varchar not null
);
create sequence quarantine_ids;
create table quarantine (
  id bigint primary key default nextval('quarantine_ids'),
  import_id bigint not null,
  row_no bigint not null,
  values_json varchar not null,
  problems_json varchar not null,
  admitted_by bigint
);
create table column_aliases (
  kind varchar not null,
  source varchar not null,
  header varchar not null,
  column_name varchar,
  primary key (kind, source, header)
);

-- reports -------------------------------------------------------------------
create table issues (code varchar primary key, num smallint not null, name_id varchar not null, name_en varchar not null, description_id varchar, description_en varchar);
create table channels (code varchar primary key, num smallint not null, name_id varchar not null, name_en varchar not null, description_id varchar, description_en varchar);

-- One row per version of a report; the current one has superseded_by null.
create table reports (
  import_id bigint not null,
  superseded_by bigint,
  channel smallint not null,
  source_id varchar not null,
  content_hash varchar not null,
  origin smallint not null,
  issue smallint not null,
  legal_type varchar,
  status smallint not null,
  prov smallint,
  kab integer,
  kec integer,
  desa bigint,
  event_date date,
  report_date date,
  day date not null,
  month date not null,
  election varchar,
  stage varchar,
  quantity integer not null,
  note varchar
);

-- Roll-up kept in the transaction of every import; a null place means "not more precise than the level above".
create table report_counts (
  day date not null,
  month date not null,
  prov smallint,
  kab integer,
  kec integer,
  election varchar,
  issue smallint not null,
  origin smallint not null,
  channel smallint not null,
  status smallint not null,
  n bigint not null
);

create table coverage (
  code varchar not null,
  period_start date not null,
  period_end date not null,
  status varchar not null,
  import_id bigint,
  primary key (code, period_start, period_end)
);

-- indices -------------------------------------------------------------------
create table index_editions (
  id varchar primary key,
  name_id varchar not null,
  name_en varchar not null,
  released varchar,
  family varchar not null,
  scale_id varchar not null,
  scale_en varchar not null,
  note_id varchar,
  note_en varchar,
  source varchar not null
);
create table index_readings (edition varchar not null, id varchar not null, level varchar not null, name_id varchar not null, name_en varchar not null, primary key (edition, id, level));
create table index_cutoffs (edition varchar not null, level varchar not null, class varchar not null, from_score double precision, from_open boolean not null, to_score double precision, source varchar not null, primary key (edition, level, class));
create table index_scores (
  edition varchar not null,
  level varchar not null,
  reading varchar not null,
  code varchar not null,
  indicator varchar not null,
  score double precision,
  class varchar,
  rank_no integer,
  source varchar not null,
  source_date varchar,
  note varchar,
  import_id bigint,
  primary key (edition, level, reading, code, indicator)
);
create table facts (
  topic varchar not null,
  code varchar not null,
  area_name varchar not null,
  measure varchar not null,
  value double precision,
  value_text varchar not null,
  fact_date varchar not null,
  source varchar not null,
  note varchar
);

-- prevention ----------------------------------------------------------------
create table activities (
  source_id varchar primary key,
  code varchar not null,
  start_date date not null,
  end_date date,
  stage varchar,
  form varchar not null,
  kind varchar,
  purpose varchar,
  target varchar,
  issue varchar,
  participants integer,
  organiser varchar,
  cost double precision,
  description varchar,
  follow_up varchar,
  import_id bigint
);
create table prevention_events (
  id varchar primary key,
  code varchar not null,
  event_date date not null,
  kind varchar not null,
  programme varchar,
  title_id varchar not null,
  title_en varchar not null,
  place varchar,
  participants integer,
  issues varchar,
  source varchar not null,
  source_date varchar,
  note varchar
);
create table settings (key varchar primary key, value varchar not null);
