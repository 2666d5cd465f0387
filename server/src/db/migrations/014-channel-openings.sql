-- Days on which a way to report was opened or closed: more comes in when reporting gets easier. `channel` is the number of the
-- channel; without `code` it is open to the whole country. Published facts have no import.
create table channel_openings (
  id varchar primary key,
  channel smallint not null,
  code varchar,
  opened_on date,
  closed_on date,
  title_id varchar not null,
  title_en varchar not null,
  source varchar not null,
  source_date varchar,
  note varchar,
  import_id bigint
);
