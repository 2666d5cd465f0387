-- Measures against issues: edits of those of data/prevention/measures.csv, and people's own. Each saved state is a row that is never changed;
-- the newest one counts. No key: writers hold the lock of the measures.
create table measure_versions (
  code varchar not null,
  -- From 2 for an edit of a published measure.
  version integer not null,
  -- JSON.
  content varchar not null,
  builtin boolean not null,
  -- No longer offered; plans keep it.
  retired boolean not null,
  -- Region of the office that made it; empty = the whole country.
  owner_region varchar not null,
  author varchar not null,
  -- Why it was changed; empty = nothing was said.
  reason varchar not null,
  saved_at varchar not null
);

-- Activities are imported or entered by form. What a form changed is never overwritten by a file.
alter table activities add column number varchar;
-- http(s) address of the evidence.
alter table activities add column evidence varchar;
-- Region of the office that counts the number: provinsi or kabkota.
alter table activities add column office varchar;
-- The running part of the number, where the office's pattern tells it.
alter table activities add column running integer;
-- Where it took place, in words.
alter table activities add column place varchar;
-- Item of a plan that it carries out.
alter table activities add column plan_id bigint;
alter table activities add column plan_item varchar;
-- By form: null for what an import brought and nobody touched.
alter table activities add column entered_by varchar;
alter table activities add column entered_at varchar;
alter table activities add column edited_by varchar;
alter table activities add column edited_at varchar;
-- Raised by every change by form; null = the number of the import that brought it.
alter table activities add column version bigint;

-- What a form made of an activity, state by state, never changed. A withdrawn activity is no longer in `activities`; its last state is here.
create table activity_versions (
  source_id varchar not null,
  version bigint not null,
  -- made, changed, withdrawn, restored; found = as an import had left it before the first change.
  step varchar not null,
  code varchar not null,
  -- JSON of the row.
  content varchar not null,
  author varchar not null,
  reason varchar not null,
  made_at varchar not null
);

-- How an office writes the numbers of its activities.
create table activity_numbering (
  -- Region of the office: provinsi or kabkota; empty = the whole country.
  office varchar not null,
  pattern varchar not null,
  author varchar not null,
  set_at varchar not null
);
