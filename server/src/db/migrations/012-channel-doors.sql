-- What a channel brings, for which elections, since when, and what its files may leave out: `data/reports/channels.csv`.
alter table channels add column shape varchar;
alter table channels add column applies_to varchar;
alter table channels add column valid_from varchar;
alter table channels add column valid_to varchar;
alter table channels add column default_origin varchar;
alter table channels add column place varchar;

-- What was watched: one row per form of a polling station, or per event of a supervision record (LHP). Reports follow from
-- them (`reports.record_id`). All versions; the current one has superseded_by null. Place and election as in `reports`.
create table supervision_records (
  import_id bigint not null,
  superseded_by bigint,
  channel smallint not null,
  source_id varchar not null,
  content_hash varchar not null,
  -- Channel and identifier in one, as `reports.record_id` names it.
  record_key varchar not null,
  -- Number of the form or LHP; several events of one LHP share it.
  form_no varchar not null,
  -- tps, lhp
  kind varchar not null,
  form varchar,
  prov smallint not null default 0,
  kab integer not null default 0,
  kec integer not null default 0,
  desa bigint,
  tps integer,
  -- Who watched: provinsi, kabkota, panwascam, pkd, ptps
  level varchar,
  event_date date,
  report_date date,
  day date not null,
  month date not null,
  election varchar not null default '',
  stage varchar,
  -- 0 = nothing happened.
  issue smallint not null default 0,
  indicator varchar,
  -- Counts above zero by indicator, `code=n` joined by semicolons.
  indicators varchar,
  quantity integer not null,
  origin smallint not null,
  finding_no varchar,
  legal_type varchar,
  status smallint not null,
  note varchar
);

-- Content of the internet: where it stood and what it is; whether it was taken down. Reports that follow from a record name it.
alter table reports add column platform varchar;
alter table reports add column content_kind varchar;
alter table reports add column takedown varchar;
alter table reports add column takedown_date date;
alter table reports add column record_id varchar;
alter table reports add column indicator varchar;

-- A report of a record is known by the record and what it is about: those brought one by one get such an identifier too, so that
-- the same file again does not count them twice. (2 = Siwaslu, 3 = Siwaslih, 9 = Form A.)
create temp table known_records as
select r.channel, r.source_id, i.code from reports r join issues i on i.num = r.issue where r.superseded_by is null and r.channel in (2, 3, 9);
update reports set source_id = known.source_id || '#' || known.code from known_records known
where reports.channel = known.channel and reports.source_id = known.source_id;
drop table known_records;

-- Imports of before 006 say where their rows went, so that they can be undone: by the columns and roll-ups of since then.
update imports set target_json = '{"table":"reports","history":"versions","key":["channel","source_id"],"columns":{"channel":"channel","source_id":"id_sumber","origin":"origin","issue":"issue","legal_type":"legal_type","status":"status_no","prov":"prov","kab":"kab","kec":"kec","desa":"desa","event_date":"event_date","report_date":"report_date","day":"day","month":"month","election":"election","stage":"tahapan","quantity":"quantity","note":"keterangan"},"nothing":{"prov":0,"kab":0,"kec":0,"election":""},"rollups":[{"table":"report_counts","group":["day","month","prov","kab","kec","election","issue","origin","channel","status"],"sum":"quantity"},{"table":"report_months","group":["month","prov","kab","election","issue","origin"],"sum":"quantity"},{"table":"report_places","group":["month","prov","kab","kec","election","origin"],"sum":"quantity"},{"table":"report_kinds","group":["month","prov","election","issue","origin","channel","status"],"sum":"quantity"}]}' where kind = 'reports' and target_json is not null and target_json not like '%"nothing"%';

-- Disputes (4 = SIPS) and published aggregates (10 = rilis) are no cases: their origins are 4, and 5 to 7, which nothing adds up.
update reports set origin = 4 where channel = 4;
update reports set origin = origin + 4 where channel = 10 and origin < 4;
create temp table uncounted_imports as select distinct import_id from reports where channel in (4, 10);
update imports set target_json = '{"table":"reports","history":"versions","key":["channel","source_id"],"columns":{"channel":"channel","source_id":"id_sumber","origin":"origin","issue":"issue","legal_type":"legal_type","status":"status_no","prov":"prov","kab":"kab","kec":"kec","desa":"desa","event_date":"event_date","report_date":"report_date","day":"day","month":"month","election":"election","stage":"tahapan","quantity":"quantity","note":"keterangan"},"nothing":{"prov":0,"kab":0,"kec":0,"election":""},"place":{"column":"kode_wilayah","levels":{"provinsi":"prov","kabkota":"kab","kecamatan":"kec","desa":"desa"}}}'
where kind = 'reports' and target_json is not null and id in (select import_id from uncounted_imports);
drop table uncounted_imports;
-- The sums without them. Those by day and by kind name the channel; the others are made anew from the days.
delete from report_counts where channel in (4, 10);
delete from report_kinds where channel in (4, 10);
delete from report_months;
insert into report_months (month, prov, kab, election, issue, origin, n)
select month, prov, kab, election, issue, origin, sum(n) from report_counts group by month, prov, kab, election, issue, origin having sum(n) <> 0;
delete from report_places;
insert into report_places (month, prov, kab, kec, election, origin, n)
select month, prov, kab, kec, election, origin, sum(n) from report_counts group by month, prov, kab, kec, election, origin having sum(n) <> 0;
