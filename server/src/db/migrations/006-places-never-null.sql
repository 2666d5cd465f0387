-- A place or election that a report does not have is 0 or '' instead of null, in reports and their roll-ups: a cluster spreads
-- these tables by prov, which must never be null, and groups are joined by plain equality, which null has not. Desa is in no
-- roll-up and stays null. The tables are written anew, because DuckDB sets no column to not null in the transaction of an update.
alter table reports rename to old_reports;
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
  prov smallint not null default 0,
  kab integer not null default 0,
  kec integer not null default 0,
  desa bigint,
  event_date date,
  report_date date,
  day date not null,
  month date not null,
  election varchar not null default '',
  stage varchar,
  quantity integer not null,
  note varchar
);
insert into reports (import_id, superseded_by, channel, source_id, content_hash, origin, issue, legal_type, status, prov, kab, kec, desa, event_date, report_date, day, month, election, stage, quantity, note)
select import_id, superseded_by, channel, source_id, content_hash, origin, issue, legal_type, status, coalesce(prov, 0), coalesce(kab, 0), coalesce(kec, 0), desa, event_date, report_date, day, month, coalesce(election, ''), stage, quantity, note from old_reports;
drop table old_reports;

alter table report_counts rename to old_report_counts;
create table report_counts (
  day date not null,
  month date not null,
  prov smallint not null default 0,
  kab integer not null default 0,
  kec integer not null default 0,
  election varchar not null default '',
  issue smallint not null,
  origin smallint not null,
  channel smallint not null,
  status smallint not null,
  n bigint not null
);
insert into report_counts (day, month, prov, kab, kec, election, issue, origin, channel, status, n)
select day, month, coalesce(prov, 0), coalesce(kab, 0), coalesce(kec, 0), coalesce(election, ''), issue, origin, channel, status, n from old_report_counts;
drop table old_report_counts;

alter table report_months rename to old_report_months;
create table report_months (
  month date not null,
  prov smallint not null default 0,
  kab integer not null default 0,
  election varchar not null default '',
  issue smallint not null,
  origin smallint not null,
  n bigint not null
);
insert into report_months (month, prov, kab, election, issue, origin, n)
select month, coalesce(prov, 0), coalesce(kab, 0), coalesce(election, ''), issue, origin, n from old_report_months;
drop table old_report_months;

alter table report_places rename to old_report_places;
create table report_places (
  month date not null,
  prov smallint not null default 0,
  kab integer not null default 0,
  kec integer not null default 0,
  election varchar not null default '',
  origin smallint not null,
  n bigint not null
);
insert into report_places (month, prov, kab, kec, election, origin, n)
select month, coalesce(prov, 0), coalesce(kab, 0), coalesce(kec, 0), coalesce(election, ''), origin, n from old_report_places;
drop table old_report_places;

alter table report_kinds rename to old_report_kinds;
create table report_kinds (
  month date not null,
  prov smallint not null default 0,
  election varchar not null default '',
  issue smallint not null,
  origin smallint not null,
  channel smallint not null,
  status smallint not null,
  n bigint not null
);
insert into report_kinds (month, prov, election, issue, origin, channel, status, n)
select month, coalesce(prov, 0), coalesce(election, ''), issue, origin, channel, status, n from old_report_kinds;
drop table old_report_kinds;

-- What imports say of where their rows went is brought up to date by 012: DuckDB alters no table whose rows were updated in the same transaction.
